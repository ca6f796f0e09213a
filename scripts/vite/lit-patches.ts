/** A piece of a dependency's code and what stands in its place; it must be there exactly once. */
export type Patch = readonly [original: RegExp, replacement: string];

/**
 * What the files for script tags do without (docs/decisions/0115-what-built-files-leave-out-of-lit.md), by the end of
 * the file's path. The files are minified; names of one letter may change with a version.
 */
export const litPatches: Readonly<Record<string, readonly Patch[]>> = {
  'node_modules/lit-html/lit-html.js': [
    // What only a server needs; the rest is for what takes over what it rendered (src/hydrate.ts).
    [
      /\{M:\w,P:\w,A:\w,C:1,L:\w,(R(?::\w)?,D:\w,V:\w,I:\w),H(?::\w)?,N:\w,U:\w,B:\w,F:\w\}/g,
      '{$1}',
    ],
    // Directives; here are none (eslint.config.js). A value is what it is, and no part hears of its page.
    [
      /(function \w\()\w,(\w),\w=\w,\w\)\{[^{}]*_\$litDirective\$[^{}]*\}/g,
      '$1_part,$2){return $2}',
    ],
    [
      /else (\w)\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\1\)\);/g,
      '',
    ],
    [/:6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/g, ':0'],
    [
      /class \w\{constructor\((?:\w,){2}\w\)\{this\.element=\w,this\.type=6.{1,110}?\w\(this,\w\)\}\}/g,
      '',
    ],
    [/this\._\$AP\?\.\(!1,!0,\w\)/g, ''],
    [/setConnected\(\w\)\{.{1,70}\}(?=\}class)/g, ''],
    [/,this\._\$Cv=\w\?\.isConnected\?\?!0/g, ''],
    [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/g, ''],
    [
      /get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/g,
      '',
    ],
    [
      /get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/g,
      '',
    ],
    [/get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/g, ''],
    [/(?<=this\._\$AV=\[\],)this\._\$AN=void 0,/g, ''],
    [/this\._\$AN=void 0,(?=this\._\$AA)/g, ''],
    [/this\._\$AN=void 0,(?=this\.element)/g, ''],
    [/\{(\w)=\w\(this,\1,\w\),(?=\w\(\1\)\?)/g, '{'],
    [/(if\(void 0===\w\))(\w)=\w\(this,\2,\w,0\),/g, '$1'],
    [/=\w\(this,(\w\[\w\+\w\]),\w,\w\)/g, '=$1'],
    [/\((\w)=\w\(this,\1,\w,0\)\?\?(\w)\)===/g, '($1??=$2)==='],
    [
      /get parentNode\(\)\{let (\w)=this\._\$AA\.parentNode;.{1,90}?return void 0.{1,70}?,\1\}/g,
      '',
    ],
    // Bindings in the text of <textarea> and the like, and in comments.
    [/if\(\w\.test\(\w\.tagName\)\)\{.{1,240}?\.append\(\w\[\w\],\w\(\)\)\}\}(?=\}else if)/g, ''],
    [/\(\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),(\w=\w)\)/g, '$1'],
    [/\((\w=)\w\?\?(\w)(?=,\w=-1\))/g, '($1$2'],
    [/\((\w=\w),\w=void 0\)(?=;const)/g, '$1'],
    [/else\{let (\w)=-1;for\(;-1!==\(\1=.{1,90}?\1\+=\w\.length-1\}/g, ''],
    // Values that stay as they were by themselves, templates of a compiler, lists that are no arrays.
    [/(?<=\w!==this\._\$AH&&)\w!==\w&&(?=this\._\()/g, ''],
    [/(?<=\|\|\w!==this\._\$AH)&&\w!==\w(?=,)/g, ''],
    [/,(\w)===\w&&\(\1=this\._\$AH\[\w\]\)/g, ''],
    [/"number"==typeof \w\?(this\._\$AC\(\w\)):\(void 0===.{1,70}?,\w\)/g, '$1'],
    [/(?<=:)\w(?=\(\w\)\?this\.k\()/g, 'Array.isArray'],
    // Listeners with options, or that are objects.
    [
      /_\$AI\((\w),\w=this\)\{if\(\(\1\?\?=(\w)\)===\w\)return;.{1,300}?this\._\$AH=\1\}/g,
      '_$AI($1){$1??=$2;$1===$2!=(this._$AH===$2)&&this.element[$1===$2?"removeEventListener":"addEventListener"](this.name,this);this._$AH=$1}',
    ],
    [
      /"function"==typeof this\._\$AH\?(this\._\$AH\.call\(.{1,50}?\)):this\._\$AH\.handleEvent\(\w\)/g,
      '$1',
    ],
    // Templates of SVG and MathML; here are none.
    [/,(\w)=\w\(2\),(\w)=\w\(3\)/g, ',$1=void 0,$2=void 0'],
    [/2===(\w)\?"<svg>":3===\1\?"<math>":""/g, '""'],
    [/\+\(2===(\w)\?"<\/svg>":3===\1\?"<\/math>":""\)/g, ''],
    [
      /,2===(\w)\|\|3===\1\)\{const (\w)=(.{1,30});\2\.replaceWith\(\.\.\.\2\.childNodes\)\}/g,
      ');',
    ],
    [
      /\w\?\w\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\):void 0/g,
      'markupPolicy("portal-widgets#lit")',
    ],
    [
      /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
      '',
    ],
  ],
  'node_modules/lit-element/lit-element.js': [
    [/\w\._\$litElement\$=!0,/g, ''],
    // Nothing in a template asks whether it is on the page.
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/g, ''],
    [
      /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}/g,
      '',
    ],
    [
      /disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/g,
      '',
    ],
    [/const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/g, ''],
    // Here src/hydrate.ts does without it, and no other Lit of the page reaches ours.
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/g, ''],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/g, ''],
  ],
  'node_modules/@lit/reactive-element/css-tag.js': [
    // Styles are made here and nowhere else, and none is a sheet of the browser's already.
    [
      /if\(this\._\$cssResult\$=!0,\w!==\w\)throw Error\("[^"]*"\);(this\.cssText=\w),this\.t=\w/g,
      '$1',
    ],
    [
      /let (\w)=this\.o;const \w=this\.t;if\((\w)&&void 0===\1\)\{.{1,180}?\}return \1\}toString\(\)\{return this\.cssText\}/g,
      'if($2)return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
    ],
    [/"string"==typeof (\w)\?\1:\1\+"",void 0,\w\)/g, '$1)'],
    [
      /(?<=,\w=)\w\?\w=>\w:\w=>\w instanceof CSSStyleSheet\?\(\w=>\{.{1,110}?\}\)\(\w\):\w(?=;export)/g,
      't=>t',
    ],
    [/(?<=\.map\()\w=>\w instanceof CSSStyleSheet\?\w:(\w)\.styleSheet/g, '$1=>$1.styleSheet'],
    [/\(void 0===\w\.ShadyCSS\|\|\w\.ShadyCSS\.nativeShadow\)&&/g, ''],
  ],
  'node_modules/@lit/reactive-element/reactive-element.js': [
    // Decorators of the standard, lists of properties, and what no property here is: without an attribute's reset.
    [/static addInitializer\(\w\)\{.{1,50}\}(?=static get)/g, ''],
    [/,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/g, ''],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/g, ''],
    [
      /if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty\(\w\("properties"\)\)\)\{.{1,110}?createProperty\(\w,\w\[\w\]\)\}/g,
      '$1;',
    ],
    [/if\(\w\.state&&\(\w\.attribute=!1\),(this\._\$Ei\(\)),/g, 'if($1,'],
    [/\|\|\w\.useDefault&&\w\.reflect&&.{1,80}?_\$Eu\(\w,\w\)\)\)\)return/g, '))return'],
    [
      /\{useDefault:(\w),(reflect:\w),wrapped:\w\},\w\)\{\1&&.{1,90}?void 0!==\w\)\|\|\((this\._\$AL\.has\(\w\)\|\|\(this\.hasUpdated)\|\|\1(\|\|.{1,120}?)\)\}(?=async)/g,
      '{$2}){$3$4}',
    ],
    [
      /,this\.prototype\.hasOwnProperty\(\w\)&&\(\(\w=Object\.create\(\w\)\)\.wrapped=!0\)(?=,this\.elementProperties)/g,
      '',
    ],
    [
      /const (\w)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(const.{1,130}?this\.C\(\w,void 0,\w,\w\)\}/g,
      '',
    ],
    [/\(\w\.hasChanged\?\?(\w)\)\(/g, '$1('],
    [/\{attribute:!0,type:String,.{1,70}?hasChanged:\w\}/g, '{}'],
    [/if\((this\._\$Ei\(\),this\.elementProperties\.set\(\w,\w\)),!\w\.noAccessor\)\{/g, '{$1;'],
    [/"string"==typeof (\w)\?\1\.toLowerCase\(\):void 0/g, '$1.toLowerCase()'],
    [/return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/g, ''],
    // What no element and no controller here does: hold an update back, or follow each.
    [
      /(\w)=this\.shouldUpdate\(\w\),\1\?\((this\.willUpdate\(\w\)),this\._\$EO\?\.forEach\(\w=>\w\.hostUpdate\?\.\(\)\),(this\.update\(\w\))\):this\._\$EM\(\)/g,
      '$1=!0,$2,$3',
    ],
    [
      /this\._\$EO\?\.forEach\(\w=>\w\.hostUpdated\?\.\(\)\),this\.hasUpdated\|\|\((this\.hasUpdated=!0),this\.firstUpdated\(\w\)\)/g,
      '$1',
    ],
    [/shouldUpdate\(\w\)\{return!0\}/g, ''],
    [/firstUpdated\(\w\)\{\}/g, ''],
    // Styles are a list without repetitions.
    [/finalizeStyles\((\w)\)\{.{1,160}?return \w\}/g, 'finalizeStyles($1){return $1??[]}'],
    [/removeController\(\w\)\{this\._\$EO\?\.delete\(\w\)\}/g, ''],
    [/\?\?this\._\$Ej\?\.get\(\w\)\?\?\w/g, ''],
    // Every property here reads its attribute by a function, or is its text.
    [/,(\w)=\{toAttribute\(.{1,120}\},fromAttribute\(.{1,220}return \w\}\}(?=,\w=)/g, ',$1=void 0'],
    [
      /\(void 0!==(\w)\.converter\?\.toAttribute\?\1\.converter:\w\)\.toAttribute\((\w),\1\.type\)/g,
      '$2',
    ],
    [
      /,(\w)="function"==typeof (\w)\.converter\?\{fromAttribute:\2\.converter\}:void 0!==\2\.converter\?\.fromAttribute\?\2\.converter:\w;(.{1,20}=)\1\.fromAttribute\((\w),\2\.type\)/g,
      ';$3$2.converter?$2.converter($4):$4',
    ],
    [/,\w=\w\.reactiveElementPolyfillSupport/g, ''],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/g, ''],
    [
      /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\1,(\w)\]of \2\)this\.elementProperties\.set\(\1,\3\)\}/g,
      '',
    ],
    [
      /,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
      '',
    ],
  ],
};
