/** FNV-1a over the letters of a text, one of them left out (`skip`, or -1), begun from a salt; 32 bits, unsigned. */
export function hashOf(text: string, salt: number, skip = -1): number {
  let hash = (2166136261 ^ salt) >>> 0
  for (let i = 0; i < text.length; i++) {
    if (i !== skip) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  }
  return hash >>> 0
}

/** The hashes of a text with each of its letters left out in turn: `hashOf(text, salt, i)` for every `i`, at half the price. */
export function eachShortened(text: string, salt: number, use: (hash: number) => void): void {
  let before = (2166136261 ^ salt) >>> 0
  for (let skip = 0; skip < text.length; skip++) {
    let hash = before
    for (let i = skip + 1; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
    use(hash >>> 0)
    before = Math.imul(before ^ text.charCodeAt(skip), 16777619)
  }
}

const grown = (old: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(size)
  larger.set(old)
  return larger
}

/**
 * Which numbers were filed under which 32-bit key, in flat arrays: a list of sixty thousand parties has millions of keys,
 * and a map of strings would take ten times the room. Two texts of one key are told apart by whoever asks.
 */
export class KeyTable {
  private heads = new Int32Array(1 << 12).fill(-1)
  private keys = new Int32Array(1 << 12)
  private values = new Int32Array(1 << 12)
  private nexts = new Int32Array(1 << 12)
  private size = 0

  add(key: number, value: number): void {
    if (this.size === this.keys.length) this.grow()
    const at = this.size++
    this.keys[at] = key | 0
    this.values[at] = value
    this.link(at)
  }

  /** The numbers filed under the key, newest first; `null` where there are more than `most`: such a key tells nothing. */
  few(key: number, most: number): readonly number[] | null {
    const wanted = key | 0
    const found: number[] = []
    for (let at = this.heads[this.slot(wanted)] ?? -1; at !== -1; at = this.nexts[at] ?? -1) {
      if (this.keys[at] !== wanted) continue
      if (found.length === most) return null
      found.push(this.values[at] ?? 0)
    }
    return found
  }

  /** Are at least that many numbers filed under the key? */
  isFull(key: number, most: number): boolean {
    const wanted = key | 0
    let count = 0
    for (let at = this.heads[this.slot(wanted)] ?? -1; at !== -1; at = this.nexts[at] ?? -1)
      if (this.keys[at] === wanted && ++count >= most) return true
    return false
  }

  private slot(key: number): number {
    return (key ^ (key >>> 15)) & (this.heads.length - 1)
  }

  private link(at: number): void {
    const slot = this.slot(this.keys[at] ?? 0)
    this.nexts[at] = this.heads[slot] ?? -1
    this.heads[slot] = at
  }

  private grow(): void {
    const size = this.keys.length * 2
    this.keys = grown(this.keys, size)
    this.values = grown(this.values, size)
    this.nexts = grown(this.nexts, size)
    this.heads = new Int32Array(size).fill(-1)
    for (let at = 0; at < this.size; at++) this.link(at)
  }
}
