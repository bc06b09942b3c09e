// @vitest-environment jsdom
/** Sentences that say in passing what sites say around their articles: they are text wherever they stand. */
import { expect, test } from 'vitest';
import { clipHtml } from '../support/clipHtml';

const ENGLISH = (day: number) =>
  `<p>The keeper counted boat ${day}, in the morning, and wrote its name down in the green book, as he had done for years and years before.</p>`;
const CHINESE = (day: number) =>
  `<p>渡口第${day}天清晨起雾，守船人照常数了数停在岸边的木船，把名字一个个写进绿皮本子，然后去喝茶，等雾散开再出门。</p>`;
const COUNTED = /boat\d+|第\d+天/g;
const PARAGRAPHS = 12;

/** @returns the text of an article with a sentence after so many paragraphs, without white space */
const clip = (sentence: string, before: number): Promise<string> => clipWith(`<p>${sentence}</p>`, before);

async function clipWith(block: string, before: number): Promise<string> {
  const isChinese = /\p{Script=Han}/u.test(block);
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, day) => (isChinese ? CHINESE : ENGLISH)(day));
  paragraphs.splice(before, 0, block);
  const title = isChinese ? '绿皮本子' : 'The green book';
  const html = `<!DOCTYPE html><html lang="${isChinese ? 'zh' : 'en'}"><title>${title}</title><meta property="og:type" content="article"><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><div class="entry-content">${paragraphs.join('')}</div></article></body></html>`;
  return (await clipHtml(html, 'https://harbour.example/2024/the-green-book.html')).replace(/[\s\\]/g, '');
}

const SENTENCES = `
You can sign up for a free account on the project's site, and then create a key.
To follow along, subscribe to the topic and wait for the first message.
The report may be published next week, the minister said on Monday.
The page uses cookies to remember who is logged in.
You will receive the confirmation code by email within a minute.
Groceries are delivered straight to your door by a man on a cargo bike.
Users download the app, scan the code and unlock a bike.
Fans meet in the official WhatsApp group of the club.
If you like this kind of bread, bake it twice.
Sign up by Friday at the town hall.
Sign up for the course at the library.
Subscribe to the feed of the lighthouse.
Most popular is the plain one.
More on the coast than inland, the ships were built of oak.
Also on the list was a ferry.
Share with a friend and it tastes better.
Customers who came late found nothing.
Published in 1931, the book was soon forgotten.
By Monday the water had gone down.
By the time the ferry came, nobody was waiting.
Posted on the door was a list of names.
Loading the boats takes an hour.
Wir haben unsere App im Herbst neu gebaut.
Der Laden unterstützt Zahlung per PayPal und Überweisung.
Mehr zum Bau der Brücke steht im Buch.
Von Anna stammt der zweite Band.
Compartir el pan es un deber.
市民可以扫描二维码查询自己的座位。
用户需要下载官方APP才能预约过江的渡船。
该公司未经许可在河边堆放砂石，被罚款两万元。
请大家持续关注官方通报，不要轻信传言。
关注我们的渡口，守船人说。
这首歌的版权归一家小公司所有。
上一篇写的是雾，这一篇写的是船。
截至发稿时，渡口已经恢复通航。（责任编辑：王小明）
截至发稿时，渡口已经恢复通航。责编：王小明
`
  .trim()
  .split('\n');

test.each(SENTENCES)('%s', async (sentence) => {
  for (const before of [0, 1, PARAGRAPHS / 2, PARAGRAPHS - 1, PARAGRAPHS]) {
    const text = await clip(sentence, before);
    expect(text).toContain(sentence.replace(/\s/g, ''));
    expect(text.match(COUNTED)).toHaveLength(PARAGRAPHS);
  }
});

test.each([
  'Sign up for our weekly newsletter today.',
  'Subscribe to our magazine and save.',
  'Subscribe now and never miss an issue.',
  'Get the magazine delivered to your door every month.',
  'This site uses cookies to improve your visit.',
  'This material may not be published, broadcast or rewritten.',
  'If you enjoyed this article, buy us a coffee.',
  'Spenden Sie per PayPal oder Überweisung.',
  '扫描下方二维码，关注我们的公众号',
  '未经授权不得转载，违者必究。',
  '点击下载本报客户端',
  '责任编辑：王小明',
])('what asks or warns goes: %s', async (line) => {
  expect(await clip(line, PARAGRAPHS)).not.toContain(line.replace(/\s/g, '').slice(0, 12));
});

test.each([
  ['Recommendations', 'Light the lamp at dusk, and earlier in fog.', 'Keep the book by the door.'],
  ['More information', 'The mole is closed in winter.', 'Dogs are to be kept on a lead.'],
  ['推荐', '灯要在黄昏点上，雾天早一个小时。', '本子放在门边。'],
])('sentences in a list at the end stay under their heading: %s', async (heading, ...items) => {
  const list = (of: readonly string[]) => `<ul>${of.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const text = await clipWith(`<h2>${heading}</h2>${list(items)}`, PARAGRAPHS);
  for (const words of [heading, ...items]) expect(text).toContain(words.replace(/\s/g, ''));
  const links = items.map((item) => `<a href="/${item.length}">${item}</a>`);
  expect(await clipWith(`<h2>${heading}</h2>${list(links)}`, PARAGRAPHS)).not.toContain(
    heading.replace(/\s/g, ''),
  );
});
