import type { Fields } from './schemas/index.ts';

type Contact = Fields<'contact'>;
/** The private half, before the caller says which contact it belongs to. */
export type PrivateHalf = Omit<Fields<'private-details'>, 'contact'>;
export interface SplitContact {
  readonly open: Contact;
  readonly privateDetails: PrivateHalf | null;
}

/**
 * Parts a contact into what readers of contacts see and what lies in the private compartment: channels marked
 * private, the code word and the spokesperson's account notes. `privateDetails` is null when there are none.
 */
export function splitContact(contact: Contact): SplitContact {
  const { channels, verify_phrase, private_accounts, ...rest } = contact;
  const openChannels = channels?.filter((channel) => channel.private !== true);
  const privateChannels = channels?.filter((channel) => channel.private === true) ?? [];
  const half: PrivateHalf = {
    ...(privateChannels.length > 0 ? { channels: privateChannels } : {}),
    ...(verify_phrase === undefined ? {} : { verify_phrase }),
    ...(private_accounts === undefined ? {} : { private_accounts }),
  };
  return {
    open: openChannels === undefined ? rest : { ...rest, channels: openChannels },
    privateDetails: Object.keys(half).length === 0 ? null : half,
  };
}

/**
 * The whole contact from its halves; from the open half alone where the session cannot read the private one.
 * Private channels come after the open ones: what is called first is the matter of `rank`, not of the order.
 */
export function joinContact(open: Contact, privateDetails: PrivateHalf | null): Contact {
  if (privateDetails === null) return open;
  const { channels, verify_phrase, private_accounts } = privateDetails;
  return {
    ...open,
    ...(channels === undefined ? {} : { channels: [...(open.channels ?? []), ...channels] }),
    ...(verify_phrase === undefined ? {} : { verify_phrase }),
    ...(private_accounts === undefined ? {} : { private_accounts }),
  };
}
