/** Writes blocks as lines. How each kind is written is in the writers it is given. */
import type { Block } from '../blocks';
import type { InlineContext } from './inlineWriter';
import { Lines } from './lines';
import { listMarker } from './list';

/** One block of a kind. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** How each kind of block is written. */
export type BlockWriters = {
  readonly [K in Block['kind']]: (block: BlockOf<K>, writer: BlockWriter, marker: string) => void;
};

/** The state of one file. */
export class BlockWriter {
  readonly lines = new Lines();
  private depth = 0;

  /**
   * @param context what all paragraphs share
   * @param writers one for each kind of block
   */
  constructor(
    readonly context: InlineContext,
    private readonly writers: BlockWriters,
  ) {}

  /** @returns whether the current place is inside a list, quotation or note */
  get isNested(): boolean {
    return this.depth > 0;
  }

  /** Writes blocks with a blank line between them; without one where a tight list allows it. */
  write(blocks: readonly Block[], isLoose = true): void {
    let marker: string | undefined;
    blocks.forEach((block, index) => {
      if (index > 0 && isLoose) this.lines.line('');
      const bullet = this.context.dialect.style.bullet;
      if (block.kind === 'list') marker = listMarker(block, marker, bullet);
      else marker = block.kind === 'definition' ? bullet : undefined;
      this.block(block, marker ?? '');
    });
  }

  /** Writes blocks inside a container. */
  nested(blocks: readonly Block[], isLoose = true): void {
    this.depth += 1;
    this.write(blocks, isLoose);
    this.depth -= 1;
  }

  private block<K extends Block['kind']>(block: BlockOf<K>, marker: string): void {
    const write = this.writers[block.kind as K];
    write(block, this, marker);
  }
}
