/** How many texts are remembered: an entry names those before it, and the same few keys and compartments again and again. */
const mostTexts = 2048;
const texts = new Map<string, string>();

/**
 * The same text, held once where it came before: a log has tens of thousands of entries, each with ids that others have
 * too. For public names alone, since it outlives what they were read from.
 */
export function heldOnce<Text extends string>(text: Text): Text {
  const known = texts.get(text);
  if (known !== undefined) return known as Text;
  if (texts.size >= mostTexts) texts.clear();
  texts.set(text, text);
  return text;
}
