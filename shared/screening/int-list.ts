/** A list of 32-bit numbers that grows: four bytes each, where an array of numbers takes eight and more. */
export class IntList {
  private items = new Int32Array(1 << 10)
  private used = 0

  get length(): number {
    return this.used
  }

  push(item: number): void {
    if (this.used === this.items.length) {
      const larger = new Int32Array(this.used * 2)
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.used++] = item
  }

  clear(): void {
    this.items = new Int32Array(1)
    this.used = 0
  }

  /** The numbers as an array of just their length. */
  toArray(): Int32Array<ArrayBuffer> {
    return this.items.slice(0, this.used)
  }
}
