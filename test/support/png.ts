/** Draws small landscapes as PNG files: pictures of any size without keeping any. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 4;

/**
 * @param width in pixels
 * @param height in pixels
 * @param name decides the colours and the shape of the hills: the same name, the same picture
 * @returns a PNG file
 */
export function drawPng(width: number, height: number, name: string): Buffer {
  const seed = crc32(name);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits a pixel, by palette
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette(seed)),
    chunk('IDAT', deflateSync(pixels(width, height, seed), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Sky, sun, far hills, near hills: the sun is always warm. */
function palette(seed: number): Buffer {
  const hue = seed % 360;
  const tones = [
    [hue, 0.35, 0.86],
    [42, 0.75, 0.76],
    [hue, 0.3, 0.62],
    [hue, 0.38, 0.42],
  ] as const;
  return Buffer.from(tones.flatMap(([h, s, l]) => rgb(h, s, l)).slice(0, COLOURS * 3));
}

function pixels(width: number, height: number, seed: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height); // every row begins with filter 0
  const phase = (seed % 628) / 100;
  const sun = {
    x: width * (0.25 + (seed % 50) / 100),
    y: height * 0.3,
    radius: Math.min(width, height) * 0.11,
  };
  for (let x = 0; x < width; x += 1) {
    const across = (x / width) * Math.PI * 2;
    const far = height * (0.62 + 0.09 * Math.sin(across + phase));
    const near = height * (0.78 + 0.07 * Math.sin(across * 1.7 + phase * 2));
    for (let y = 0; y < height; y += 1) {
      let colour = Math.hypot(x - sun.x, y - sun.y) < sun.radius ? 1 : 0;
      if (y > far) colour = 2;
      if (y > near) colour = 3;
      rows[y * (width + 1) + 1 + x] = colour;
    }
  }
  return rows;
}

function rgb(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const place = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  });
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
