import type { Way } from './way.ts';

/** From the start to the recovery code on the screen: whose vault it is, and a passphrase of one's own. */
export async function foundByHand(way: Way, passphrase: string): Promise<void> {
  await way.press('app.start.create');
  await way.write('app.founding.organisation', 'Granudda kommun');
  await way.write('app.founding.owner', 'Maj-Lis Älvström-Roth');
  await way.write('app.founding.label', 'Kommunikationschef');
  await way.press('app.founding.next');
  await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.founding.passphrase.own') }));
  await way.write('app.founding.passphrase.type-own', passphrase);
  await way.page.locator('.strength .badge[data-kind=ok]').waitFor();
  await way.write('app.founding.passphrase.type-again', passphrase);
  await way.press('app.founding.make');
  await way.heading('app.founding.code.heading');
}
