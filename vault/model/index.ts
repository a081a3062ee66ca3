/**
 * What a vault is made of: kinds of records, their fields, their text and bytes, and the few rules about Swedish
 * names and numbers. Pure: it knows no file, no screen and no clock.
 */
export { channelIdentity, channelText, inCallingOrder, isPhone, survives } from './channels.ts';
export {
  compartmentKindOf,
  compartmentKinds,
  isCompartmentKind,
  type CompartmentKind,
} from './compartments.ts';
export { joinContact, splitContact, type PrivateHalf, type SplitContact } from './contact-split.ts';
export { dictionary } from './dictionary.ts';
export { ModelError, type ModelErrorCode } from './errors.ts';
export { createIdSource, type IdSource } from './id-source.ts';
export { isObject, type JsonObject, type JsonValue } from './json.ts';
export {
  innerKinds,
  isItemKind,
  isRecordKind,
  itemKinds,
  parseKind,
  type InnerKind,
  type ItemKind,
  type RecordKind,
} from './kinds.ts';
export { joinTexts, lengthInPack, splitTexts } from './pack-text.ts';
export { framePlaintext, longestText, secretStep, unframePlaintext } from './plaintext.ts';
export { decodeRecordText, encodeRecordText, type RecordText } from './record-text.ts';
export { applyPatch, kindMember, kindOf, parseInput, parsePatch, toRecordData, viewOf } from './records.ts';
export { channelKinds, fates, type Channel, type ChannelKind, type Fate } from './schemas/channel.ts';
export { credentialKinds } from './schemas/credential.ts';
export { functionKinds } from './schemas/function.ts';
export { schemas, type Fields } from './schemas/index.ts';
export { listTypes } from './schemas/list.ts';
export { organisationKinds } from './schemas/organisation.ts';
export { tiers, type Tier } from './schemas/values.ts';
export { filledSecrets, isHiddenExtra, withoutSecrets } from './secrets.ts';
export {
  isRecordId,
  nameOf,
  searchableText,
  summarise,
  titleOf,
  type Resolve,
  type SearchableText,
  type Summary,
} from './summary.ts';
export { exactForSearch, foldForSearch } from './text/fold.ts';
export { formatPhone, normalisePhone, type PhoneStyle } from './text/phone.ts';
export { compareSwedish, sortedSwedish } from './text/swedish-order.ts';
export * from './paper-stream/index.ts';
