import { toHex } from '../../../crypto/index.ts';
import { shortForm } from '../../../vault/store/log/short-form.ts';
import { forkLeaf, rowsBody } from './bodies.ts';
import { cast, contacts, minutes, type Example } from './cast.ts';
import { signed } from './entries.ts';
import { contactsKey } from './keys.ts';
import type { Story } from './log.ts';

/** Section 4.1: a second save by the founder, right after the first. */
export function shortForms(story: Story): Example[] {
  const { id, keys } = cast().founder;
  const like = story['save-entry'];
  const entry = signed({
    ...{ vault: story.vault, time: minutes(3), parents: [like.name], doors: like.draft.doors },
    body: rowsBody(contacts, contactsKey(), forkLeaf),
    by: [{ id, keys }],
  });
  const short = shortForm(entry.bytes, 1, [1]);
  return [
    [
      'short-form',
      {
        like: { place: 3, entry: 'save-entry', hash: like.name },
        place: 4,
        hash: entry.name,
        whole: toHex(entry.bytes),
        length: short.length,
        bytes: toHex(short),
      },
    ],
  ];
}
