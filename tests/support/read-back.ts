import type { Locator } from 'playwright-core';
import type { Way } from './way.ts';

/** Types back the characters of the recovery code that the founding asks for, by group and place. */
export async function typeCodeBack(way: Way, code: string): Promise<void> {
  const fields = way.page.locator('.code-fields').getByRole('textbox');
  await fields.first().waitFor();
  for (const field of await fields.all()) {
    const [group = 0, place = 0] = await numbersIn(field);
    await way.hand.write(field, code[(group - 1) * 4 + place - 1]!);
  }
  await way.press('app.founding.code.confirm');
}

/** Reads the two words asked for off the card; says who holds it, where nobody was said to. */
export async function confirmCard(way: Way, index: number, card: string, holder: string): Promise<void> {
  await way.press('app.cards.confirm-card', { index });
  await typeWords(way, card, holder);
  await way.press('app.cards.check');
  await way.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Fills what the open dialog asks for of a card. */
export async function typeWords(way: Way, card: string, holder: string): Promise<void> {
  const words = card.split(' ');
  const fields = way.page.getByRole('dialog').getByRole('textbox');
  await fields.nth(1).waitFor();
  for (const field of await fields.all()) {
    const [place] = await numbersIn(field);
    await way.hand.write(field, place === undefined ? holder : words[place - 1]!);
  }
}

/** The numbers in a field's label. */
async function numbersIn(field: Locator): Promise<number[]> {
  const label = (await field.locator('xpath=ancestor::*[label]/label').first().textContent()) ?? '';
  return Array.from(label.matchAll(/\d+/g), ([digits]) => Number(digits));
}
