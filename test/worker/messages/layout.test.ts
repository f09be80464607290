import { describe, expect, it } from "vitest";
import { layout, type Letter } from "../../../worker/mail/layout.ts";
import { resolve } from "../../../worker/mail/merge.ts";

function letter(
  template: string,
  values: Record<string, string> = {},
  rest: Partial<Letter> = {},
): Letter {
  const body = resolve(template, values);
  if ("empty" in body) throw new Error("empty field");
  return {
    language: "sv",
    subject: "Ämne",
    organisation: "Björkviks kommun",
    branding: { accent: null, logo: null, footer: { sv: null, en: null } },
    body,
    sections: [],
    footer: ["Därför får du det här."],
    ...rest,
  };
}

/** What stands between the body's own tags. */
function bodyOf(template: string, values: Record<string, string> = {}): string {
  const { html } = layout(letter(template, values));
  return html.slice(
    html.indexOf('<div class="body">') + 19,
    html.indexOf('<div class="footer">') - 8,
  );
}

describe("the body", () => {
  it("parts paragraphs at blank lines and keeps single line breaks", () => {
    expect(bodyOf("a\nb\n\n \n\nc")).toBe('<p dir="auto">a<br>\nb</p>\n<p dir="auto">c</p>');
  });

  it("makes a list of lines that begin with a hyphen and a space", () => {
    expect(bodyOf("Ta med:\n- pass\n- betyg\nVälkommen -hit")).toBe(
      '<p dir="auto">Ta med:</p>\n<ul>\n<li dir="auto">pass</li>\n<li dir="auto">betyg</li>\n</ul>\n<p dir="auto">Välkommen -hit</p>',
    );
  });

  it("links bare addresses without the sentence's full stop", () => {
    expect(bodyOf("Se https://a.example/b?c=1&d=2.")).toBe(
      '<p dir="auto">Se <a href="https://a.example/b?c=1&amp;d=2">https://a.example/b?c=1&amp;d=2</a>.</p>',
    );
    expect(bodyOf("(http://a.example/x_(y))")).toContain('<a href="http://a.example/x_(y)">');
  });

  it("links words in square brackets", () => {
    expect(bodyOf("Läs [hela [annonsen](https://a.example/1) här](x)")).toBe(
      '<p dir="auto">Läs [hela <a href="https://a.example/1">annonsen</a> här](x)</p>',
    );
  });

  it("links nothing but http and https, and no address that hides where it goes", () => {
    for (const address of [
      "javascript:alert(1)",
      "JAVASCRIPT://x%0aalert(1)",
      "data:text/html,x",
      "vbscript:x",
      "//evil.example",
      "https://bank.example@evil.example",
      "https://",
      "http://[::1",
      'https://a.example/"onmouseover="x',
      `https://a.example/${"a".repeat(3000)}`,
    ]) {
      const html = bodyOf(`[klicka](${address})`);
      expect(html).not.toMatch(/<a [^>]*(javascript|data:|vbscript|evil|onmouseover="|aaaa)/i);
      expect(html.match(/<a /g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it("shows an address that stands as the words of another link as what it is", () => {
    const html = bodyOf("[https://bank.example](https://evil.example)");
    expect(html).toContain('<a href="https://bank.example">https://bank.example</a>');
    expect(html).toContain('<a href="https://evil.example">https://evil.example</a>');
  });

  it("escapes everything exactly once", () => {
    expect(bodyOf(`<b>"Å" & 'ä'</b> &amp;`)).toBe(
      '<p dir="auto">&lt;b&gt;&quot;Å&quot; &amp; &#39;ä&#39;&lt;/b&gt; &amp;amp;</p>',
    );
  });

  it("lets no value begin a list, a link or a paragraph", () => {
    const field = "{{candidate.name}}";
    const put = (name: string, template = field) => bodyOf(template, { "candidate.name": name });
    expect(put("- a")).toBe('<p dir="auto">- a</p>');
    expect(put("a\n\n- b")).toBe('<p dir="auto">a - b</p>');
    expect(put("https://evil.example")).not.toContain("<a ");
    expect(put("[a](https://evil.example)")).not.toContain("<a ");
    expect(put("evil", `https://${field}.example/`)).not.toContain("<a ");
    expect(put("@evil.example", `https://a.example${field}`)).not.toContain("<a ");
    expect(put("](https://evil.example)", `[${field}`)).not.toContain("<a ");
    expect(put("HR", `[Läs om ${field}](https://a.example)`)).toContain(
      '<a href="https://a.example">Läs om HR</a>',
    );
  });

  it("is read in linear time", { timeout: 30_000 }, () => {
    for (const unit of [
      "[",
      "](",
      "https://a.b/(",
      "http://",
      "[a](https://a.example",
      "- \n",
      "h",
      "\n",
    ]) {
      layout(letter(unit.repeat(20_000)));
    }
  });
});

describe("the letter", () => {
  const sample = layout(
    letter(
      "Hej Eva,\n\nTack för din ansökan till HR-specialist och för din tid.\n\n- ett\n- [två](https://a.example)",
      {},
      {
        subject: "Hej & <välkommen>",
        sections: [
          { heading: "Brev & svar", text: " Rad ett\n\n<b>Rad två</b> https://x.example " },
        ],
      },
    ),
  );

  it("says its language, its subject and its colour schemes", () => {
    expect(sample.html).toContain('<html lang="sv">');
    expect(sample.html).toContain("<title>Hej &amp; &lt;välkommen&gt;</title>");
    expect(sample.html).toContain('<meta name="color-scheme" content="light dark">');
    expect(sample.html).toContain("@media (prefers-color-scheme: dark)");
  });

  it("opens with a hidden line for the inbox, past the greeting", () => {
    expect(sample.html).toMatch(
      /<div class="preheader" hidden style="display:none;mso-hide:all">Tack för din ansökan/,
    );
  });

  it("has its width and padding where no style sheet is read, and in Outlook for Windows", () => {
    const [sheet] = /<style>[^]*<\/style>/.exec(sample.html)!;
    const bare = sample.html.replace(sheet, "");
    expect(bare).toMatch(/<div class="letter" style="max-width:600px;[^"]*padding:28px">/);
    const [open, close] = Array.from(
      bare.matchAll(/<!--\[if mso\]>(.*?)<!\[endif\]-->/g),
      ([, inside]) => inside!,
    );
    expect(open).toMatch(/<table [^>]*width="600"[^>]*><tr><td [^>]*style="padding:28px;/);
    expect(open!.match(/<(?:table|tr|td)/g)).toHaveLength(
      close!.match(/<\/(?:table|tr|td)/g)!.length,
    );
    // Inline, nothing of that would give way to the reader's colour scheme.
    for (const [, style] of bare.replaceAll(/<!--.*?-->/g, "").matchAll(/style="([^"]*)"/g))
      expect(style).not.toMatch(/(?:^|;)(?:color|background|border)/);
  });

  it("shows quoted sections as written, without links", () => {
    expect(sample.html).toContain("<h2>Brev &amp; svar</h2>");
    expect(sample.html).toContain(
      "Rad ett<br>\n<br>\n&lt;b&gt;Rad två&lt;/b&gt; https://x.example</div>",
    );
    expect(sample.html).not.toContain('href="https://x.example"');
  });

  it("breaks no line by its style alone (case 21)", () => {
    expect(sample.html).not.toMatch(/white-space/);
  });

  it("fetches nothing and runs nothing", () => {
    expect(sample.html).not.toMatch(/<script|<img|<link|url\(|@import|\son\w+=|src=/i);
  });

  it("says the same in plain text", () => {
    expect(sample.text).toBe(
      "Hej Eva,\n\nTack för din ansökan till HR-specialist och för din tid.\n\n- ett\n- två (https://a.example)\n\nBrev & svar\n\nRad ett\n\n<b>Rad två</b> https://x.example\n\n--\nDärför får du det här.\n",
    );
  });
});
