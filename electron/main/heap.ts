/**
 * How V8 keeps house in a process that holds a vault. By itself it lets garbage grow to a multiple of what is in use,
 * since it goes by the machine's memory; on the day the machine is an old laptop. docs/decisions/0090.
 */
export const heapFlags: readonly string[] = ['--max-semi-space-size=8', '--heap-growing-percent=20'];

/** The same for Electron's `utilityProcess`, which takes them in one. */
export const heapArguments = [`--js-flags=${heapFlags.join(' ')}`];
