import encodeQR from 'qr';

export interface QrPictureProps {
  readonly text: string;
  /** What the picture is, read aloud. */
  readonly label: string;
}

/** A text as a code for a telephone's camera: always dark on white, with the quiet zone that the standard asks for. */
export function QrPicture({ text, label }: QrPictureProps) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
    >
      <path d={dark.join('')} />
    </svg>
  );
}
