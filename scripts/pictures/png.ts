/** PNG as Chromium writes it: 8 bits a channel, not interlaced; and with a palette, which is smaller. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

export type Pixels = {
  readonly width: number
  readonly height: number
  /** Red, green, blue of each pixel, line after line. */
  readonly rgb: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Channels of the colour types that a screenshot may have: 2 is RGB, 6 RGB with transparency. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

/** Transparency is left out: a screenshot has none. */
export function decode(png: Buffer): Pixels {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header === undefined) throw new Error('this is no PNG')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = CHANNELS[header[9] ?? 0]
  if (channels === undefined || header[8] !== 8 || header[12] !== 0)
    throw new Error('this PNG is none of a screenshot')
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  const bytes = unfiltered(inflateSync(Buffer.concat(packed)), width * channels, channels)
  const rgb = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++)
    rgb.set(bytes.subarray(pixel * channels, pixel * channels + 3), pixel * 3)
  return { width, height, rgb }
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** Undoes what is taken off each byte: the one to the left, above, their mean, or Paeth's choice. */
function unfiltered(data: Buffer, stride: number, channels: number): Uint8Array {
  const height = data.length / (stride + 1)
  const bytes = new Uint8Array(stride * height)
  for (let line = 0; line < height; line++) {
    const filter = data[line * (stride + 1)] ?? 0
    for (let column = 0; column < stride; column++) {
      const at = line * stride + column
      const left = column < channels ? 0 : (bytes[at - channels] ?? 0)
      const up = line === 0 ? 0 : (bytes[at - stride] ?? 0)
      const corner = line === 0 || column < channels ? 0 : (bytes[at - stride - channels] ?? 0)
      const taken = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      bytes[at] = (data[line * (stride + 1) + 1 + column] ?? 0) + taken
    }
  }
  return bytes
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const far = (value: number) => Math.abs(guess - value)
  if (far(left) <= far(up) && far(left) <= far(corner)) return left
  return far(up) <= far(corner) ? up : corner
}

/** `palette`: at most 256 colours, as 0xrrggbb; `indexes`: the colour of each pixel. */
export function encodeIndexed(
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  palette: readonly number[],
  indexes: Uint8Array,
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits, indexed, deflate, no interlace.
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]))
  const lines = Buffer.alloc((width + 1) * height)
  for (let line = 0; line < height; line++)
    lines.set(indexes.subarray(line * width, (line + 1) * width), line * (width + 1) + 1)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
