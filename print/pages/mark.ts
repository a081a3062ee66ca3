/** The middle of the mark's 100 x 100 square. */
const centre = 50;
const teeth = 16;

function point(angle: number, radius: number): string {
  return `${(centre + radius * Math.sin(angle)).toFixed(2)} ${(centre - radius * Math.cos(angle)).toFixed(2)}`;
}

/** The notched rim: teeth with rounded shoulders, as of a seal pressed in wax. */
function rim(): string {
  const step = (2 * Math.PI) / teeth;
  let path = `M ${point(-step / 4, 49)}`;
  for (let tooth = 0; tooth < teeth; tooth += 1) {
    const at = tooth * step;
    path += ` L ${point(at + step / 4, 49)} Q ${point(at + step / 2, 40)} ${point(at + (3 * step) / 4, 49)}`;
  }
  return `${path} Z`;
}

function disc(radius: number): string {
  const [left, right] = [centre - radius, centre + radius];
  const arc = `A ${radius} ${radius} 0 1 0`;
  return `M ${left} ${centre} ${arc} ${right} ${centre} ${arc} ${left} ${centre} Z`;
}

/** A keyhole: a round head and a skirt that widens downwards. */
const keyhole = 'M 46 52 A 9 9 0 1 1 54 52 L 57.5 68 L 42.5 68 Z';

/** The mark as one even-odd path in a 100 x 100 square: rim, ring, and a disc with a keyhole. One ink. */
export const markPath = [rim(), disc(37), disc(32), keyhole].join(' ');
