import type { z } from 'zod'
import { below, oneOf, type Random } from './mutate'

/** What a message could hold where text is asked for: things of the field, and things that programs stumble over. */
const TEXTS = [
  ...[
    'Kosi Garments',
    'NP',
    'TR',
    'EUR',
    'textiles',
    '2026-11-24',
    '2026-02-30',
    '2026-11-24T08:00:00.000Z',
    'S1.1',
    'en',
    'ne',
  ],
  ...[
    '',
    ' ',
    'a',
    '\0',
    '💀',
    '\uD800',
    '‮abc',
    '%',
    '_',
    "'; DROP TABLE supplier; --",
    '__proto__',
    '=1+1',
    'x'.repeat(5000),
  ],
  ...['0'.repeat(64), 'f'.repeat(64), 'AAAAAAAAAAAAAAAAAAAAAAAA', '01900000-0000-7000-8000-0000000000ff'],
]
const NUMBERS = [0, 1, 2, 5, -1, 0.5, 100, 1e9, -0, 1e308, Number.MAX_SAFE_INTEGER, NaN, Infinity]
const JUNK = [null, '', 0, [], {}, true, 'text', [[]], { a: 1 }]

type Schema = z.core.$ZodTypes

export interface MessageSource {
  readonly random: Random
  /** Ids of records there are. */
  readonly ids: readonly string[]
  /** How often a part of a message is something that does not belong there. */
  readonly junk: number
}

/** A message that fits a schema for the most part. */
export const messageFor = (schema: z.ZodType, source: MessageSource): unknown =>
  valueOf(schema as unknown as Schema, source, 0)

function valueOf(schema: Schema, source: MessageSource, depth: number): unknown {
  const { random, ids, junk } = source
  if (random() < junk) return oneOf(random, JUNK)
  const inner = (type: unknown) => valueOf(type as Schema, source, depth + 1)
  const { def } = schema._zod
  switch (def.type) {
    case 'object':
      return objectOf(Object.entries(def.shape), source, inner)
    case 'array':
      return Array.from({ length: depth > 4 ? 0 : below(random, 4) }, () => inner(def.element))
    case 'tuple':
      return def.items.map(inner)
    case 'record':
      return Object.fromEntries(
        Array.from({ length: below(random, 3) }, () => [String(inner(def.keyType)), inner(def.valueType)]),
      )
    case 'union':
      return inner(oneOf(random, def.options))
    case 'nullable':
      return random() < 0.4 ? null : inner(def.innerType)
    case 'optional':
      return random() < 0.5 ? undefined : inner(def.innerType)
    case 'default':
    case 'catch':
    case 'readonly':
      return inner(def.innerType)
    case 'pipe':
      return inner(def.in)
    case 'enum':
      return oneOf(random, Object.values(def.entries))
    case 'literal':
      return oneOf(random, def.values)
    case 'boolean':
      return random() < 0.5
    case 'number':
      return fitting(schema, source, () => (random() < 0.8 ? below(random, 120) : oneOf(random, NUMBERS)))
    case 'null':
      return null
    case 'string':
      return fitting(schema, source, () => textOf(random, ids))
    default:
      return oneOf(random, JUNK)
  }
}

/** Something that the schema of a leaf takes, where it is found soon. */
function fitting<T>(schema: Schema, { random, junk }: MessageSource, next: () => T): T {
  let value = next()
  if (random() < junk * 3) return value
  for (let n = 0; n < 60 && !(schema as unknown as z.ZodType).safeParse(value).success; n++) value = next()
  return value
}

const textOf = (random: Random, ids: readonly string[]): string =>
  ids.length > 0 && random() < 0.5 ? oneOf(random, ids) : oneOf(random, TEXTS)

function objectOf(
  shape: readonly (readonly [string, unknown])[],
  { random, junk }: MessageSource,
  inner: (type: unknown) => unknown,
): Record<string, unknown> {
  const found = Object.fromEntries(shape.map(([key, type]) => [key, inner(type)]))
  if (shape.length > 0 && random() < junk / 2) Reflect.deleteProperty(found, oneOf(random, shape)[0])
  if (random() < junk / 2) found['planted'] = 1
  return found
}
