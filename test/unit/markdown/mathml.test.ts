// @vitest-environment jsdom
/** MathML as TeX, for formulas that come without their source. */
import { expect, test } from 'vitest';
import { mathmlToTex } from '../../../utils/markdown/canonical/mathml';

const toTex = (markup: string): string => {
  const { body } = new DOMParser().parseFromString(`<math>${markup}</math>`, 'text/html');
  return mathmlToTex(body.firstElementChild as Element);
};
const x = '<mi>x</mi>';
const matrix = `<mtable><mtr><mtd>${x}</mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>1</mn></mtd><mtd>${x}</mtd></mtr></mtable>`;

test.each([
  ['fractions', `<mfrac>${x}<mrow>${x}<mo>+</mo><mn>1</mn></mrow></mfrac>`, '\\frac{x}{x+1}'],
  [
    'binomials',
    `<mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>`,
    '\\left({n \\atop k}\\right)',
  ],
  ['roots', `<msqrt>${x}</msqrt><mroot>${x}<mn>3</mn></mroot>`, '\\sqrt{x}\\sqrt[3]{x}'],
  [
    'scripts',
    `<msubsup>${x}<mi>i</mi><mn>2</mn></msubsup><msub><mi>α</mi><mn>1</mn></msub>`,
    'x_{i}^{2}\\alpha_{1}',
  ],
  ['primes', `<msup><mi>f</mi><mo>′</mo></msup>`, "f'"],
  [
    'scripts before',
    `<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>`,
    '{}_{6}^{14}C',
  ],
  [
    'sums',
    `<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>${x}`,
    '\\sum_{i=1}^{n}x',
  ],
  ['integrals', `<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>f</mi>`, '\\int_{0}^{1}f'],
  ['limits', `<munder><mi>lim</mi><mrow>${x}<mo>→</mo><mn>0</mn></mrow></munder>`, '\\lim_{x\\to 0}'],
  [
    'matrices',
    `<mrow><mo>[</mo>${matrix}<mo>]</mo></mrow>`,
    '\\left[\\begin{matrix}x & 0 \\\\ 1 & x\\end{matrix}\\right]',
  ],
  [
    'cases',
    `<mi>f</mi><mo>=</mo><mrow><mo>{</mo>${matrix}</mrow>`,
    'f=\\left\\{\\begin{matrix}x & 0 \\\\ 1 & x\\end{matrix}\\right.',
  ],
  [
    'equations',
    `<mtable columnalign="right left"><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr></mtable>`,
    '\\begin{aligned}a & =b\\end{aligned}',
  ],
  ['accents', `<mover>${x}<mo>^</mo></mover><mover><mi>v</mi><mo>→</mo></mover>`, '\\hat{x}\\vec{v}'],
  ['long accents', `<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>¯</mo></mover>`, '\\overline{AB}'],
  ['underlines', `<munder>${x}<mo>_</mo></munder>`, '\\underline{x}'],
  [
    'braces with a label',
    `<munder><munder>${x}<mo>⏟</mo></munder><mi>n</mi></munder>`,
    '\\underbrace{x}_{n}',
  ],
  ['signs above', `<mover><mo>=</mo><mo>!</mo></mover>`, '\\overset{!}{=}'],
  [
    'alphabets',
    `<mi mathvariant="double-struck">R</mi><mi mathvariant="bold">x</mi>`,
    '\\mathbb{R}\\mathbf{x}',
  ],
  ['functions', `<mi>sin</mi><mo>\u2061</mo>${x}`, '\\sin x'],
  ['named operators', `<mi>rank</mi><mo>\u2061</mo><mi>A</mi>`, '\\operatorname{rank}A'],
  ['words', `<mi>Re</mi><mo>=</mo><mn>100</mn>`, '\\mathrm{Re}=100'],
  [
    'text with its spaces',
    `<mtext>if\u00a0</mtext>${x}<mtext>\u00a050%_a</mtext>`,
    '\\text{if }x\\text{ 50\\%\\_a}',
  ],
  ['relations', `${x}<mo>≤</mo><mi>y</mi><mo>≠</mo><mi>z</mi>`, 'x\\leq y\\neq z'],
  ['brackets that stay small', `<mi>f</mi><mrow><mo>(</mo>${x}<mo>)</mo></mrow>`, 'f(x)'],
  ['fenced', `<mfenced open="|" close="|">${x}</mfenced>`, '\\left|x\\right|'],
  ['boxes', `<menclose notation="box">${x}</menclose>`, '\\boxed{x}'],
  ['spaces', `${x}<mspace width="1em"></mspace><mi>y</mi>`, 'x\\quad y'],
  ['signs of TeX', `<mo>%</mo><mo>&amp;</mo><mo>{</mo>`, '\\%\\&\\{'],
])('%s', (_, markup, tex) => {
  expect(toTex(markup)).toBe(tex);
});

test('deep nesting ends', () => {
  expect(toTex(`${'<mrow>'.repeat(400)}<mi>x</mi>`)).toBe('x');
});
