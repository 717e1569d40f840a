import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Numbers from 0 to below 1. */
export type Random = () => number

export const below = (random: Random, most: number): number => Math.floor(random() * most)
export function oneOf<T>(random: Random, values: readonly T[]): T {
  const value = values[below(random, values.length)]
  if (value === undefined) throw new RangeError('nothing to choose from')
  return value
}

/** Values that programs stumble over, as they stand in text files. */
const WORDS = [
  ...[
    '',
    '0',
    '-1',
    '1e309',
    'NaN',
    'Infinity',
    '9007199254740993',
    '-0',
    '00',
    '0x41',
    '1.7976931348623157e+308',
  ],
  ...[
    '"',
    '""',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\0',
    '\u2028',
    '\uFEFF',
    '\u202E',
    '\uD800',
    '\uFFFE',
    '💀',
  ],
  ...[
    '=1+1',
    '@SUM(A1)',
    '__proto__',
    'constructor',
    'null',
    'true',
    'undefined',
    '[',
    '{',
    ']',
    '}',
    '[[[[',
    '<',
    '>',
    '&',
    '&lt;',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml version="1.1"?>',
    'xml:space="preserve"',
  ],
  ...[
    '2026-02-30',
    '9999-12-31T23:59:60Z',
    '-000001-01-01',
    '../../etc/passwd',
    'C:\\CON',
    'https://example.org/',
    '%00',
    'x'.repeat(70_000),
  ],
]

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff, 0x0a, 0x22, 0x2c, 0x3c]

type Mutation = (bytes: Buffer, random: Random) => Buffer

const cut = (bytes: Buffer, random: Random): [Buffer, Buffer, Buffer] => {
  const [a, b] = [below(random, bytes.length + 1), below(random, bytes.length + 1)].sort((x, y) => x - y)
  return [bytes.subarray(0, a), bytes.subarray(a, b), bytes.subarray(b)]
}

const MUTATIONS: readonly Mutation[] = [
  // A bit turned over, a byte replaced, four bytes set to a length that can't be.
  (bytes, random) => written(bytes, random, at => (bytes[at] ?? 0) ^ (1 << below(random, 8))),
  (bytes, random) => written(bytes, random, () => oneOf(random, INTERESTING)),
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    if (copy.length >= 4)
      copy.writeUInt32LE(
        oneOf(random, [0, 0xffffffff, 0x7fffffff, 0x80000000]),
        below(random, copy.length - 3),
      )
    return copy
  },
  // A part gone, doubled, moved to the end, the file ended early.
  (bytes, random) => {
    const [head, , tail] = cut(bytes, random)
    return Buffer.concat([head, tail])
  },
  (bytes, random) => {
    const [head, middle, tail] = cut(bytes, random)
    return Buffer.concat([head, middle.subarray(0, 4096), middle, tail])
  },
  (bytes, random) => {
    const [head, middle, tail] = cut(bytes, random)
    return Buffer.concat([head, tail, middle])
  },
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  // A word of the above put in, or in place of a word that stands there.
  (bytes, random) => {
    const [head, , tail] = cut(bytes, random)
    return Buffer.concat([
      head,
      Buffer.from(oneOf(random, WORDS)),
      random() < 0.5 ? tail : bytes.subarray(head.length),
    ])
  },
  (bytes, random) => wordReplaced(bytes, random),
  (bytes, random) => wordReplaced(bytes, random),
  // The same again and again: nesting, width, length.
  (bytes, random) => {
    const [head, middle, tail] = cut(bytes, random)
    const part = middle.subarray(0, 1 + below(random, 24))
    return Buffer.concat([head, ...Array.from({ length: below(random, 3000) }, () => part), tail])
  },
]

function written(bytes: Buffer, random: Random, byte: (at: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  for (let n = 1 + below(random, 4); n > 0 && copy.length > 0; n--) {
    const at = below(random, copy.length)
    copy[at] = byte(at)
  }
  return copy
}

function wordReplaced(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString('latin1')
  const words = [...text.matchAll(/[A-Za-z0-9_.-]+/g)]
  const word = words[below(random, Math.max(1, words.length))]
  if (word === undefined) return bytes
  const put =
    random() < 0.3 ? Buffer.from(oneOf(random, words)[0], 'latin1') : Buffer.from(oneOf(random, WORDS))
  const at = word.index
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + word[0].length)])
}

/** A file that is a little, or a little more, other than it should be. Packed files are also changed inside, JSON value by value. */
export function mutated(bytes: Buffer, random: Random): Buffer {
  const parts = random() < 0.7 ? zipParts(bytes) : null
  if (parts !== null && parts.length > 0) return zipped(parts, random)
  const json = random() < 0.6 ? jsonChanged(bytes, random) : null
  if (json !== null) return json
  let found = bytes
  for (let n = 1 + below(random, 3); n > 0; n--) found = oneOf(random, MUTATIONS)(found, random)
  return found
}

type Holder = Record<string, unknown> | unknown[]

/** A document of JSON, or one line of several, that stays JSON: one to three of its values are others, or gone. */
function jsonChanged(bytes: Buffer, random: Random): Buffer | null {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x5b) return null
  const lines = bytes.toString('utf8').split('\n')
  const whole = parsed(lines.join('\n'))
  const at = below(random, lines.length)
  const value = whole ?? parsed(lines[at] ?? '')
  if (value === null) return null
  for (let n = 1 + below(random, 3); n > 0; n--) valueChanged(value, random)
  const text = JSON.stringify(value)
  return Buffer.from(whole === null ? lines.with(at, text).join('\n') : text)
}

function parsed(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text)
    return isHolder(value) ? value : null
  } catch {
    // It is no JSON, and is changed as any text.
    return null
  }
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

const LIKE_ANY = { enumerable: true, configurable: true, writable: true } as const

/** Goes down some way that is there, and puts another value at its end, takes it out, or gives its name another. */
function valueChanged(holder: Holder, random: Random): void {
  const keys = Object.keys(holder)
  if (keys.length === 0) return
  const key = oneOf(random, keys)
  const held = (holder as Record<string, unknown>)[key]
  if (isHolder(held) && random() < 0.9) {
    valueChanged(held, random)
    return
  }
  const chosen = random()
  if (chosen < 0.15) Reflect.deleteProperty(holder, key)
  // Defined, not set: `__proto__` is a name like any other in JSON.
  else if (chosen < 0.3) Object.defineProperty(holder, oneOf(random, WORDS), { value: held, ...LIKE_ANY })
  else Object.assign(holder, { [key]: otherValue(random, held) })
}

function otherValue(random: Random, held: unknown): unknown {
  if (random() < 0.4) return oneOf(random, WORDS)
  if (random() < 0.3) return oneOf(random, [null, true, [], {}, [[]], 'a'.repeat(1 + below(random, 6000))])
  if (typeof held === 'number' || random() < 0.3)
    return oneOf(random, [0, -1, 0.5, 1e21, 2 ** 53, 2 ** 31, 100.000001, 65_536]) * (1 + below(random, 3))
  return typeof held === 'string' ? `${held}${held}`.slice(below(random, held.length + 1)) : [held, held]
}

interface Part {
  readonly name: Buffer
  readonly content: Buffer
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

/** The parts of a zip as its central directory names them; `null` where it is none. */
function zipParts(bytes: Buffer): Part[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (bytes.length < 22 || end < 0 || bytes.readUInt32LE(0) !== LOCAL) return null
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = bytes.readUInt16LE(end + 10); n > 0 && bytes.readUInt32LE(at) === CENTRAL; n--) {
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const [packed, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const raw = bytes.subarray(from, from + packed)
    const content = bytes.readUInt16LE(at + 10) === 0 ? raw : inflateRawSync(raw)
    parts.push({ name: bytes.subarray(at + 46, at + 46 + nameLength), content })
    at += 46 + nameLength + extra + comment
  }
  return parts
}

/** A zip of parts of which one is changed, or its name; sizes and checksums fit, so that readers get as far as the content. */
function zipped(parts: readonly Part[], random: Random): Buffer {
  const chosen = below(random, parts.length)
  const changed = parts.map((part, n): Part => {
    if (n !== chosen) return part
    if (random() < 0.1) return { ...part, name: Buffer.from(oneOf(random, WORDS).slice(0, 200)) }
    const json = random() < 0.4 ? jsonChanged(part.content, random) : null
    return { ...part, content: json ?? oneOf(random, MUTATIONS)(part.content, random) }
  })
  if (random() < 0.1) changed.splice(below(random, changed.length), 1)
  const heads: Buffer[] = []
  const bodies: Buffer[] = []
  let offset = 0
  for (const { name, content } of changed) {
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([word(LOCAL), common, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    heads.push(Buffer.concat([word(CENTRAL), Buffer.from([20, 0]), common, rest, name]))
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(changed.length, 4)
  end.writeUInt16LE(changed.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, directory, word(END), end])
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
