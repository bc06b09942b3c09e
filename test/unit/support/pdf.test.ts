/** The reader of printed pages: what the scenarios say of a PDF holds whatever bytes its streams end with. */
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readPdfPages } from '../../support/pdf';

/** A page inside of an object stream, as Firefox writes it, with a note that changes the last byte. */
function printPage(lastByte: number): Buffer {
  for (let note = 0; note < 100_000; note += 1) {
    const page = `<< /Type /Page /Contents 2 0 R /Resources << >> /Note ${note} >>`;
    const packed = deflateSync(Buffer.from(`1 0 ${page}`));
    if (packed.at(-1) !== lastByte) continue;
    const head = '3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n';
    const tail = '\nendstream\nendobj\n2 0 obj\n<< >>\nstream\n\nendstream\nendobj\n';
    return Buffer.concat([Buffer.from(head), packed, Buffer.from(tail)]);
  }
  throw new Error('no note gives this last byte');
}

it.each([0x0a, 0x0d])('finds a page whose packed bytes end with %i', (lastByte) => {
  expect(readPdfPages(printPage(lastByte))).toEqual(['']);
});
