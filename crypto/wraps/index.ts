/** Wraps: a compartment's key, or a share of a joint group, sealed to one principal. */
export { joinWraps, splitWraps } from './wrap-part.ts';
export { openKeyWrap, openWrap, parseWrap, sealWrap, wrapLength, type WrapHeader } from './wrap.ts';
