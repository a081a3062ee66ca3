/** What the window and the processes behind it say to each other: types, the table of methods, the door's code. */
export type { CallablePerson, CallListEntry, CallListView } from './call-list.ts';
export { createDoor, type Call, type Reply } from './door.ts';
export {
  methods,
  type DoorName,
  type Doors,
  type Handlers,
  type MethodName,
  type Parsers,
  type RequestOf,
  type ValueOf,
  type WindowApi,
  type WindowLanguage,
  type WindowSettings,
} from './doors.ts';
export type { Method, Nothing } from './method.ts';
export type { Answer, WireError } from './result.ts';
export { pageAddress, portChannel, scheme, shellChannel } from './wires.ts';
export type * from './vault/index.ts';
