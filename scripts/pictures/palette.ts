import { decode, encodeIndexed } from './png.ts'

/** The same picture in a few of its colours: a third of the bytes for a picture of text. */
export function reduced(png: Buffer, most = 128): Buffer {
  const pixels = decode(png)
  const colours = coloursOf(pixels.rgb)
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = choose(counts, most)
  const indexes = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  return encodeIndexed(
    pixels,
    palette,
    Uint8Array.from(colours, (colour) => indexes.get(colour) ?? 0),
  )
}

/** Again and again the colour that would be wrong by most: how often it is there, how far from those chosen. */
function choose(counts: ReadonlyMap<number, number>, most: number): readonly number[] {
  const colours = [...counts].map(([colour, count]) => ({ colour, count, error: Infinity }))
  const palette: number[] = []
  while (palette.length < most) {
    const [first, ...others] = colours
    if (first === undefined) break
    const weight = ({ count, error }: typeof first) =>
      error === Infinity ? count : Math.sqrt(count) * error
    const worst = others.reduce((one, other) => (weight(other) > weight(one) ? other : one), first)
    if (worst.error === 0) break
    palette.push(worst.colour)
    for (const one of colours) one.error = Math.min(one.error, distance(one.colour, worst.colour))
  }
  return palette
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((entry) => distance(entry, colour))
  return distances.indexOf(Math.min(...distances))
}

function coloursOf(rgb: Uint8Array): Uint32Array {
  return Uint32Array.from({ length: rgb.length / 3 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(pixel * 3, pixel * 3 + 3)
    return (red << 16) | (green << 8) | blue
  })
}

function distance(one: number, other: number): number {
  const channel = (shift: number) => (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2
  return channel(16) + channel(8) + channel(0)
}
