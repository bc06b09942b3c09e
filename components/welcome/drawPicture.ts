/** The picture of the bundled article: a bridge at dawn, drawn here, so that nothing has to be fetched. */

const WIDTH = 1280;
const HEIGHT = 640;
const SKY = ['#f0d9b5', '#e8b98f', '#c98f7b'] as const;
const FAR_HILL = '#a77f78';
const RIVER = '#7d6a72';
const BRIDGE = '#3d3238';
const SUN = '#f7efdc';

/** @returns a JPEG as a data URI; an empty one where the browser draws nothing */
export function drawPicture(): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  const pen = canvas.getContext('2d');
  if (!pen) return 'data:,';
  drawSky(pen);
  drawBridge(pen);
  return canvas.toDataURL('image/jpeg', 0.82);
}

function drawSky(pen: CanvasRenderingContext2D): void {
  const sky = pen.createLinearGradient(0, 0, 0, HEIGHT * 0.7);
  for (const [index, colour] of SKY.entries()) sky.addColorStop(index / (SKY.length - 1), colour);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = SUN;
  pen.beginPath();
  pen.arc(WIDTH * 0.68, HEIGHT * 0.5, 62, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = FAR_HILL;
  pen.beginPath();
  pen.moveTo(0, HEIGHT * 0.66);
  pen.bezierCurveTo(WIDTH * 0.2, HEIGHT * 0.48, WIDTH * 0.38, HEIGHT * 0.7, WIDTH * 0.56, HEIGHT * 0.62);
  pen.bezierCurveTo(WIDTH * 0.74, HEIGHT * 0.55, WIDTH * 0.85, HEIGHT * 0.68, WIDTH, HEIGHT * 0.6);
  pen.lineTo(WIDTH, HEIGHT);
  pen.lineTo(0, HEIGHT);
  pen.fill();
  pen.fillStyle = RIVER;
  pen.fillRect(0, HEIGHT * 0.76, WIDTH, HEIGHT);
}

function drawBridge(pen: CanvasRenderingContext2D): void {
  const deck = HEIGHT * 0.72;
  const towers = [WIDTH * 0.3, WIDTH * 0.7];
  const top = HEIGHT * 0.3;
  pen.strokeStyle = BRIDGE;
  pen.fillStyle = BRIDGE;
  pen.fillRect(0, deck, WIDTH, 12);
  for (const x of towers) pen.fillRect(x - 8, top, 16, HEIGHT * 0.54);
  pen.lineWidth = 4;
  for (const [from, to] of [
    [-WIDTH * 0.1, towers[0]],
    [towers[0], towers[1]],
    [towers[1], WIDTH * 1.1],
  ] as [number, number][]) {
    pen.beginPath();
    pen.moveTo(from, top);
    pen.quadraticCurveTo((from + to) / 2, deck + HEIGHT * 0.3, to, top);
    pen.stroke();
  }
  pen.lineWidth = 1.5;
  for (let x = 16; x < WIDTH; x += 32) {
    const span = towers.map((tower) => Math.abs(x - tower)).sort((a, b) => a - b)[0] ?? 0;
    const near = Math.min(span / (WIDTH * 0.2), 1);
    pen.beginPath();
    pen.moveTo(x, deck);
    pen.lineTo(x, deck - (deck - top) * (1 - near) ** 2);
    pen.stroke();
  }
}
