import { session, type Session } from 'electron';

/** The one session of the one window, kept in memory: no cache, cookie or storage of it reaches the disk. */
export function windowSession(): Session {
  return session.fromPartition('sigill', { cache: false });
}
