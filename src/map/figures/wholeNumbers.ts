/** A column of whole numbers from 0, each in one, two or four bytes as the largest of them needs. */
export class WholeNumbers {
  private numbers: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(64);
  /** The first number that is too large for the width in use. */
  private tooLarge = 2 ** 8;
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length || number >= this.tooLarge) this.widen(number);
    this.numbers[this.length] = number;
    this.length += 1;
  }

  /** The number in a place; 0 past the end. */
  at(place: number): number {
    return this.numbers[place] ?? 0;
  }

  /** Gives back the room that was kept for more numbers. */
  trim(): void {
    this.numbers = this.numbers.slice(0, this.length);
  }

  /** Room for half as many again, and wider numbers where this one needs them. */
  private widen(number: number): void {
    const { numbers, length } = this;
    const room = length === numbers.length ? Math.ceil((length + 1) * 1.5) : numbers.length;
    const wanted = number < 2 ** 8 ? 1 : number < 2 ** 16 ? 2 : 4;
    const bytes = Math.max(wanted, numbers.BYTES_PER_ELEMENT);
    const wider = bytes === 1 ? new Uint8Array(room) : bytes === 2 ? new Uint16Array(room) : new Uint32Array(room);
    wider.set(numbers);
    this.numbers = wider;
    this.tooLarge = 2 ** (8 * bytes);
  }
}
