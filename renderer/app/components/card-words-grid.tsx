/** Words of a card with their places, as they stand on the card. */
export function CardWordsGrid({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <ol className="card-words">
      {words.map((word, index) => (
        <li key={`${String(index)} ${word}`} className="card-word">
          <span className="card-word-place tabular" aria-hidden="true">
            {index + 1}
          </span>
          {word}
        </li>
      ))}
    </ol>
  );
}
