/** A colour as red, green, blue and alpha, each 0 to 1, whatever the notation. */
function read(color: string): readonly [number, number, number, number] {
  const canvas = document.createElement('canvas').getContext('2d')!;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

/** What is seen of a colour above another one that lets nothing through. */
const laidOver = (color: string, ground: readonly number[]): number[] => {
  const [red, green, blue, alpha] = read(color);
  return [red, green, blue].map((part, index) => part * alpha + ground[index]! * (1 - alpha));
};

const luminance = (parts: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/**
 * Contrast of a colour with the grounds that it stands on, as WCAG 2.2 has it: 1 to 21.
 *
 * @param grounds - the lowest first, which lets nothing through
 */
export function contrastOf(color: string, ...grounds: readonly string[]): number {
  const ground = grounds.reduce<number[]>((below, each) => laidOver(each, below), [1, 1, 1]);
  const [light = 0, dark = 0] = [luminance(laidOver(color, ground)), luminance(ground)].sort(
    (one, other) => other - one,
  );
  return (light + 0.05) / (dark + 0.05);
}
