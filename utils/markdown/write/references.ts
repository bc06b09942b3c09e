/** Links numbered in the text, with their addresses at the end of the file. */
import { destination, linkTitle } from './address';

/** The addresses of one file. */
export class References {
  private readonly numbers = new Map<string, number>();

  /** @returns the number of an address with its title; the same pair has the same number */
  numberOf(href: string, title: string): number {
    const address = destination(href) + linkTitle(title, false);
    const number = this.numbers.get(address) ?? this.numbers.size + 1;
    this.numbers.set(address, number);
    return number;
  }

  /** @returns the lines for the end of the file */
  lines(): string[] {
    return Array.from(this.numbers, ([address, number]) => `[${number}]: ${address}`);
  }
}
