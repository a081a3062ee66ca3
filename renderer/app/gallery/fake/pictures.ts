/** A picture of a printed page as PNG: lines of grey where text would be, the words at its head. */
export async function pagePicture(words: string, dpi: number, isCode: boolean): Promise<Uint8Array> {
  const width = Math.round((210 / 25.4) * dpi);
  const height = Math.round((297 / 25.4) * dpi);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new TypeError('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#16242b';
  pen.font = `600 ${String(Math.round(height / 45))}px sans-serif`;
  pen.fillText(words, width * 0.1, height * 0.1);
  if (isCode) drawCodes(pen, width, height);
  else drawLines(pen, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

function drawLines(pen: OffscreenCanvasRenderingContext2D, width: number, height: number): void {
  pen.fillStyle = '#c9cdcf';
  for (let row = 0; row < 28; row += 1) {
    const length = row % 4 === 3 ? 0.35 : 0.8;
    pen.fillRect(width * 0.1, height * (0.14 + row * 0.028), width * length, height * 0.008);
  }
}

function drawCodes(pen: OffscreenCanvasRenderingContext2D, width: number, height: number): void {
  pen.fillStyle = '#16242b';
  const cell = width / 130;
  for (let row = 0; row < 110; row += 1) {
    for (let column = 0; column < 104; column += 1) {
      const isGap = column % 26 > 22 || row % 26 > 22;
      if (!isGap && (row * 31 + column * 17 + row * column) % 3 === 0)
        pen.fillRect(width * 0.1 + column * cell, height * 0.14 + row * cell, cell, cell);
    }
  }
}
