import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { addItem, listItems, revealItem } from '../../../../vault/work/items/index.ts';
import { addPerson, openLocked, unlockVault } from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const passphrase = 'EXEMPEL kommunikatör lösenfras';

function withCommunicator() {
  const context = testContext();
  const { path } = foundTestVault(newFolder(), context);
  const { session } = unlockAsOwner(path, context);
  const login = addItem(session, 'credential', { label: 'Webb', secret: 'EXEMPEL-1' });
  const contact = addItem(session, 'contact', { given: 'Aino', family: 'Harrsel' });
  addPerson(session, { label: 'Kommunikatör', role: 'communicator', passphrase }, context);
  session.close();
  const unlockAs = () =>
    unlockVault(
      openLocked(path, 'write', context),
      { label: 'Kommunikatör', unlocking: { kind: 'passphrase', passphrase } },
      context,
    );
  return { context, path, login, contact, unlockAs };
}

describe('a communicator', () => {
  it('makes own keys at the first unlock and opens with the same passphrase after it', () => {
    const { unlockAs } = withCommunicator();
    const first = unlockAs();
    expect(first.isProvisional()).toBe(false);
    first.close();
    const again = unlockAs();
    expect(listItems(again, 'contact').map(({ title }) => title)).toEqual(['Aino Harrsel']);
    expect(again.check()).toEqual([]);
    again.close();
  });

  it('changes contacts', () => {
    const { unlockAs } = withCommunicator();
    const session = unlockAs();
    addItem(session, 'contact', { given: 'Leila', family: 'Ripvik' });
    expect(listItems(session, 'contact')).toHaveLength(2);
    session.close();
  });

  it('sees no login and can save none', () => {
    const { unlockAs, login } = withCommunicator();
    const session = unlockAs();
    expect(listItems(session, 'credential')).toEqual([]);
    expect(() => revealItem(session, login, '')).toThrow('no-such-record');
    expect(() => addItem(session, 'credential', { label: 'Ny', secret: 'EXEMPEL-2' })).toThrow('no-right');
    session.close();
  });
});
