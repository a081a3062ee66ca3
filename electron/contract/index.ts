/** What the window and the processes behind it say to each other: types, the table of methods, the door's code. */
export type { CallablePerson, CallListEntry, CallListView } from './call-list.ts';
export { createDoor, type Call, type Reply, type Telling } from './door.ts';
export type {
  DoorName,
  Doors,
  FirstAnswers,
  Handlers,
  Listen,
  MethodName,
  Parsers,
  RequestOf,
  ValueOf,
  WindowApi,
} from './doors.ts';
export type { ActGiven, ActKept, ActWritten } from './act-wires.ts';
export type {
  CopiesAsked,
  CopiesMade,
  DerivationCall,
  DerivationReply,
  EngineToMain,
  MainToEngine,
} from './engine-wires.ts';
export type { Method, Nothing } from './method.ts';
export { methods } from './methods.ts';
export type { Answer, WireError } from './result.ts';
export { shellCommands, type ShellCommand } from './shell-commands.ts';
export type { ShellEvent } from './shell-events.ts';
export type * from './shell.ts';
export type * from './vault/index.ts';
export {
  actPortChannel,
  pageAddress,
  portChannel,
  portTakenChannel,
  scheme,
  shellChannel,
  shellEventChannel,
} from './wires.ts';
