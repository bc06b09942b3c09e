// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../utils/extract/metadata';

const read = (html: string, url = 'https://news.example/x') =>
  readMetadata(
    {
      document: new DOMParser().parseFromString(html, 'text/html'),
      url,
      capturedAt: Date.UTC(2025, 4, 20, 4),
    },
    {},
  );
const title = (html: string, url?: string) => read(html, url).title;

describe('the visible headline', () => {
  it('is preferred to a longer title for search engines', () =>
    expect(
      title(
        '<title>Sleeper Trains of the North: What You Need to Know | Rail Post</title><h1>Sleeper trains of the north</h1><h2>Related</h2>',
      ),
    ).toBe('Sleeper trains of the north'));

  it('wins over a lower heading that repeats the title tag', () =>
    expect(
      title(
        '<title>Osier 65 Hiking Pack Rental</title><h1>Osier AG 65 Hiking Pack Rental</h1><h3>Osier 65 Hiking Pack Rental</h3>',
      ),
    ).toBe('Osier AG 65 Hiking Pack Rental'));

  it('yields to a lower heading when it names the site or the book', () =>
    expect(
      title(
        '<title>Errors you can recover from - The Copper Language</title><h1>The Copper Language</h1><h2>Errors you can recover from</h2>',
      ),
    ).toBe('Errors you can recover from'));

  it('does not yield to the name of a section in the index of the site', () =>
    expect(
      title(
        '<title>Opinion | The mole will not hold</title><h1>The mole will not hold</h1><nav><h3>Opinion</h3></nav>',
      ),
    ).toBe('The mole will not hold'));

  it('is no word that only labels the section', () =>
    expect(
      title(
        '<title>Twelve lamps for a small kitchen</title><h1>News</h1><h2>Twelve lamps for a small kitchen</h2>',
      ),
    ).toBe('Twelve lamps for a small kitchen'));

  it('is read without a kicker where the title tag has none', () =>
    expect(
      title(
        '<title>Die Brücke wird im Mai wieder geöffnet</title><h1><span>Medienmitteilung</span><style>.a{color:red}</style><span>Die Brücke wird im Mai wieder geöffnet</span></h1>',
      ),
    ).toBe('Die Brücke wird im Mai wieder geöffnet'));

  it.each([
    ['<span class="dachzeile">Nach dem Regen</span><span class="headline">Die Fähre fährt wieder</span>'],
    ['<span class="fake">Hafen – Stadt</span><i>: </i><span class="headline">Die Fähre fährt wieder</span>'],
    ['Die Fähre fährt wieder<small>02.02.2022 • Verband, Presse</small>'],
    ['Die Fähre fährt wieder <span class="comment-count">87</span><a class="headerlink" href="#x">¶</a>'],
    ['<span class="entry-title__toptitle top-title">Hafen</span>Die Fähre fährt wieder'],
  ])('is read without what stands beside it: %s', (inner) =>
    expect(title(`<title>Fähre im Hafen fährt wieder - nach dem Regen</title><h1>${inner}</h1>`)).toBe(
      'Die Fähre fährt wieder',
    ),
  );

  it('is the one of several that is said first', () =>
    expect(
      title(
        '<title>News - Bay Institute</title><meta property="og:title" content="The first eel came back"><h1>News</h1><h1>The first eel came back</h1>',
      ),
    ).toBe('The first eel came back'));

  it('is preferred to a title that names the site alone, or a place in it', () => {
    expect(
      title(
        '<title>.: Bay Shop :. Sails, Ropes</title><meta property="og:site_name" content=".: Bay Shop :. Sails, Ropes"><h1>How to mend a sail</h1>',
      ),
    ).toBe('How to mend a sail');
    expect(
      title(
        '<title>Bay Stones | Home Page</title><h1>Welcome to the stones</h1>',
        'https://baystones.example/x',
      ),
    ).toBe('Welcome to the stones');
  });

  it('is compared without remarks in brackets at its end', () =>
    expect(
      title('<title>Ropes and knots (Page 1) — Bay Forum</title><h1>Ropes and knots (Page 1 of 79)</h1>'),
    ).toBe('Ropes and knots'));

  it('yields to a lower heading that is a part of the title where it is the other part', () => {
    expect(
      title(
        '<title>Three Years Left » Archive » How small numbers are kept</title><h1>Three Years Left</h1><h2>How small numbers are kept</h2>',
        'https://threeyears.example/x',
      ),
    ).toBe('How small numbers are kept');
    expect(
      title(
        '<title>Copper maps are here - Copper Update: points</title><h1>Copper Update: points</h1><h2>Copper maps are here</h2>',
      ),
    ).toBe('Copper maps are here');
    expect(title('<title>Villa Sund - Holiday houses in the Bay</title><h2>Villa Sund</h2>')).toBe(
      'Villa Sund',
    );
    expect(
      title(
        '<title>From the ground - Notes on a book : paper</title><h1>From the ground</h1><h2>Notes on a book</h2>',
      ),
    ).toBe('From the ground');
  });

  it('yields on the page of a service to what all descriptions say, unless it is a part of that', () => {
    const head = (said: string) =>
      `<title>${said} | Bay Pumps</title><meta property="og:title" content="${said}">`;
    const service = 'https://baypumps.example/service-area/north';
    const words = 'Pump Repair And Cleaning In North Bay, WA';
    expect(title(`${head(words)}<h1>Pump Repair and Cleaning, North Bay, Washington</h1>`, service)).toBe(
      words,
    );
    expect(title(`${head('Pump Repair - Get a Free Quote')}<h1>Pump repair</h1>`, service)).toBe(
      'Pump repair',
    );
    expect(
      title(
        `${head(words)}<h1>Pump Repair and Cleaning, North Bay, Washington</h1>`,
        'https://baypumps.example/2024/05/pump-repair',
      ),
    ).toBe('Pump Repair and Cleaning, North Bay, Washington');
  });

  it('is compared and written without soft hyphens', () =>
    expect(
      title(
        '<title>Erinnerung an die Brückenbauer</title><h1>Er\u00adin\u00adne\u00adrung an die Brückenbauer</h1>',
      ),
    ).toBe('Erinnerung an die Brückenbauer'));

  it('is found where no head and no heading names one', () =>
    expect(title('<div class="articleTitle">河边的灯又亮了</div><p>正文</p>')).toBe('河边的灯又亮了'));
});

describe("the site's name", () => {
  it.each([
    ['Harbour lights return | The Bay Times', 'https://baytimes.example/x', 'Harbour lights return'],
    [
      'Turnier der Besten - Hafencup Sommerspiele Rostock',
      'https://www.hafencup.example/x',
      'Turnier der Besten',
    ],
    ['Kurse für Anfänger | Deutscher Ruder-Club e.V.', 'https://www.drc.example/x', 'Kurse für Anfänger'],
    ['河边的灯又亮了--晚风新闻', undefined, '河边的灯又亮了'],
    ['夜航船(3)_读书频道_晚风网', undefined, '夜航船(3)'],
    ['Neue Lichter im alten Hafen ‹ Uferverein', undefined, 'Neue Lichter im alten Hafen'],
    ['灯塔 - 河港论坛', undefined, '灯塔'],
    [
      'Ruderclub Hafencup Rostock - Das Boot ist fertig',
      'https://www.hafencup.example/x',
      'Das Boot ist fertig',
    ],
  ])('is taken off %s', (tag, url, expected) => expect(title(`<title>${tag}</title>`, url)).toBe(expected));

  it.each([
    ['The first tests of the new ferry are here — and they are poor', undefined],
    ['Pine Wallet - Royal Black', 'https://pine.example/x'],
    ['数字时代——没有网的互联网', undefined],
  ])('is not seen in %s', (tag, url) => expect(title(`<title>${tag}</title>`, url)).toBe(tag));

  it('ends the cutting: a second part behind another sign is the title’s own', () =>
    expect(
      title(
        '<meta property="og:site_name" content="Delve"><title>The tests are in, all of them — and they are poor - Delve</title>',
      ),
    ).toBe('The tests are in, all of them — and they are poor'));
});

describe('a kicker or a number', () => {
  it('is left out where a lower heading tells it from the title', () =>
    expect(
      title(
        '<title>Hafen: Fährt die neue Fähre im Winter? - Uferblatt</title><meta property="og:title" content="Hafen: Fährt die neue Fähre im Winter?"><ol><li><h1>Hafen: Fährt die neue Fähre im Winter?</h1></li></ol><h2><span class="text__kicker">Hafen</span><span class="sr-only">: </span><span>Fährt die neue Fähre im Winter?</span></h2>',
      ),
    ).toBe('Fährt die neue Fähre im Winter?'));

  it('is left out where the head tells it from the title', () =>
    expect(
      title(
        '<title>Aktion Fähre - kostenlose Überfahrt | Uferblatt</title><h1><span class="top">Aktion Fähre</span> Kostenlose Überfahrt für alle Kinder</h1>',
      ),
    ).toBe('Kostenlose Überfahrt für alle Kinder'));

  it('stays where the head says title and line below it as one', () =>
    expect(
      title(
        '<title>Fähre und Fracht | Uferblatt</title><h1><span>Fähre und Fracht</span> Tipps für eine ruhige Überfahrt</h1>',
      ),
    ).toBe('Fähre und Fracht Tipps für eine ruhige Überfahrt'));

  it('is none where it says more than a label', () =>
    expect(
      title(
        '<title>What ferries are and what they are not. - Choosing a good ferry | Boats</title><h1>What ferries are and what they are not. <span>Choosing a good ferry</span></h1>',
      ),
    ).toBe('What ferries are and what they are not. Choosing a good ferry'));

  it('is no part of a title where it only counts the sections of a book', () => {
    expect(
      title(
        '<title>Copper - Errors and how to recover</title><h1>3.1 Copper - Errors and how to recover</h1>',
      ),
    ).toBe('Copper - Errors and how to recover');
    expect(
      title('<title>2.1 Release of the copper tools</title><h1>2.1 Release of the copper tools</h1>'),
    ).toBe('2.1 Release of the copper tools');
  });
});

describe('a title among others', () => {
  it.each([
    [
      'is not the one of the book above it',
      '<title>Ownership of handles - The Copper Book</title><h1 class="menu-title">The Copper Book</h1><main><h1>Ownership of handles</h1></main>',
      'Ownership of handles',
    ],
    [
      'is without the line below it where the head has it so',
      '<title>An island where the school became a library. Report | Bay</title><meta property="og:title" content="An island where the school became a library"><h1><b>An island where the school became a library</b> How four hundred people share twenty thousand books</h1>',
      'An island where the school became a library',
    ],
    [
      'has the colon that only some hear',
      '<title>Inselbücherei: Ausleihe mit dem Rechner</title><h1><span>Inselbücherei</span><span class="visually-hidden">:</span> <span>Ausleihe mit dem Rechner</span></h1>',
      'Inselbücherei: Ausleihe mit dem Rechner',
    ],
    [
      'is not cut within brackets',
      '<title>Agnes Thorne, keeper of the lamp (1931 - 2025) - Bay Post</title><h1>Bay</h1>',
      'Agnes Thorne, keeper of the lamp (1931 - 2025)',
    ],
    [
      'is without the number of its page',
      '<meta property="og:title" content="離島の図書館、貸出管理を自作（1/2 ページ）"><title>離島の図書館、貸出管理を自作</title>',
      '離島の図書館、貸出管理を自作',
    ],
    ['keeps its wide space', '<h1>河邊的燈　又亮了起來</h1>', '河邊的燈　又亮了起來'],
  ])('%s', (_, html, expected) => expect(title(html)).toBe(expected));
});
