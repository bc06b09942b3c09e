/** Settings of type as the style sheet takes them. Pure. */
import type { ReaderType } from '../../../utils/settings/readerType';

/** @returns custom properties and the size, for a `style` attribute */
export function toTypeStyle(type: ReaderType): Record<string, string> {
  return {
    fontSize: `${type.readerFontSize}px`,
    '--own-font': type.readerFontName === '' ? '' : `"${type.readerFontName}",`,
    '--width-scale': String(type.readerWidth / 100),
    '--leading-scale': String(type.readerLineHeight / 100),
    '--gap': `${type.readerParagraphSpacing / 100}em`,
  };
}

/** @returns data attributes that the style sheet tells apart; `vertical` only where the script is written so */
export function toTypeMarks(type: ReaderType, script: 'cjk' | 'latin'): Record<string, string | undefined> {
  return {
    'data-font': type.readerFont,
    'data-align': type.readerAlign === 'auto' ? (script === 'cjk' ? 'justify' : 'start') : type.readerAlign,
    'data-indent': type.readerIndent ? '' : undefined,
    'data-vertical': type.readerVertical && script === 'cjk' ? '' : undefined,
  };
}
