import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { terminalHtml } from '../../scripts/pictures/ansi.ts'
import { reduced } from '../../scripts/pictures/palette.ts'
import { decode } from '../../scripts/pictures/png.ts'

const root = join(import.meta.dirname, '..', '..')

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of two pixels a line; each line is its filter and its bytes as they are stored. */
function png(lines: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(lines.length, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const data = deflateSync(Buffer.from(lines.flat()))
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data)])
}

/** Data of the chunks of this type, one after the other. */
function dataOf(image: Buffer, type: string): Buffer {
  const found: Buffer[] = []
  for (let at = 8; at < image.length; at += image.readUInt32BE(at) + 12)
    if (image.toString('latin1', at + 4, at + 8) === type)
      found.push(image.subarray(at + 8, at + 8 + image.readUInt32BE(at)))
  return Buffer.concat(found)
}

describe('a PNG', () => {
  test('is read whatever its lines are filtered with', () => {
    const line = [10, 20, 30, 40, 50, 60]
    const { rgb, width, height } = decode(
      png([
        [0, ...line],
        [1, 10, 20, 30, 30, 30, 30],
        [2, 0, 0, 0, 0, 0, 0],
        [3, 5, 10, 15, 15, 15, 15],
        [4, 0, 0, 0, 0, 0, 0],
      ]),
    )
    expect([width, height]).toEqual([2, 5])
    expect([...rgb]).toEqual([...line, ...line, ...line, ...line, ...line])
  })

  test('of another kind is refused', () => {
    expect(() => decode(reduced(png([[0, 1, 2, 3, 4, 5, 6]])))).toThrow('none of a screenshot')
  })

  test('keeps every pixel where it has few colours', () => {
    const image = reduced(
      png([
        [0, 255, 0, 0, 0, 0, 255],
        [0, 0, 0, 255, 255, 0, 0],
      ]),
    )
    const palette = dataOf(image, 'PLTE')
    const lines = inflateSync(dataOf(image, 'IDAT'))
    const pixel = (at: number) => [...palette.subarray(lines[at]! * 3, lines[at]! * 3 + 3)]
    expect(palette).toHaveLength(2 * 3)
    expect([1, 2, 4, 5].map(pixel)).toEqual([
      [255, 0, 0],
      [0, 0, 255],
      [0, 0, 255],
      [255, 0, 0],
    ])
  })

  test('loses the colours that are nearest to others', () => {
    const image = reduced(
      png([
        [0, 0, 0, 0, 0, 0, 0],
        [0, 1, 1, 1, 255, 0, 0],
      ]),
      2,
    )
    expect([...dataOf(image, 'PLTE')]).toEqual([0, 0, 0, 255, 0, 0])
  })
})

describe('the colours of a terminal', () => {
  test('are HTML, and the text in them is text', () => {
    expect(terminalHtml('\u001b[1m\u001b[31m<b>\u001b[39m\u001b[22m & x')).toBe(
      '<span style="font-weight:bold"><span style="color:var(--red)">&lt;b&gt;</span></span> &amp; x',
    )
  })

  test('that nobody uses are refused', () => {
    expect(() => terminalHtml('\u001b[4mx\u001b[24m')).toThrow('the style 4')
  })
})

describe('the pictures of README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const pictures = [...readme.matchAll(/(?:src|srcset)="(docs\/pictures\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  )

  test('are there for light and dark pages, with words for who does not see them', () => {
    const names = new Set(pictures.map((path) => path.replace(/-(light|dark)\.png$/, '')))
    expect(names.size).toBeGreaterThan(0)
    for (const name of names)
      expect(pictures.filter((path) => path.startsWith(name)).toSorted()).toEqual([
        `${name}-dark.png`,
        `${name}-light.png`,
      ])
    expect(readme.match(/<img src="docs\/pictures\/[^>]* alt="[^"]{40,}"/g)).toHaveLength(
      names.size,
    )
  })

  test.each(pictures)('%s is a small PNG', (path) => {
    const image = readFileSync(join(root, path))
    expect(image.subarray(0, 8)).toEqual(SIGNATURE)
    expect(image.length).toBeLessThan(160_000)
  })
})
