import type { sourceCodes } from '../../src/diagnostics/codes/source-codes.ts';
import type { SourceFiles } from './memory-files.ts';
import { questionFixtures } from './question-fixtures.ts';

type SourceCode = keyof typeof sourceCodes;

/** What triggers a code: the sources laid over the example course (a text is its page), and every finding in them. */
export interface Fixture {
  readonly source: string | SourceFiles;
  readonly finds: readonly string[];
}

const page = (text: string) => `## Start {#start}\n\n${text}\n`;
const quiz = (text: string) => ({
  'course.yaml': 'modules:\n  - modules/one.md\n  - { id: final, quiz: final.yaml }\n',
  'final.yaml': text,
});
const scenario = (text: string) => ({
  'course.yaml': 'modules:\n  - modules/one.md\n  - { id: sim, scenario: sim.yaml }\n',
  'sim.yaml': text,
});
const trueFalse = '  - { id: q1, type: true-false, prompt: Confirm first., answer: true }\n';
const spanish = {
  'course.yaml': 'translations: [es]\nmodules: [modules/one.md]',
  'locales/es/course.yaml':
    'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\n',
  'locales/es/glossary.yaml':
    'terms: [{ id: public-record, term: registro, definition: Lo que se guarda. }]\n',
  'locales/es/modules/one.md': '---\nid: one\n---\n\n## Inicio {#start}\n\nPalabras.\n',
};
const evaluation = (by: string, found: string) =>
  `evaluations:\n  - by: ${by}\n    on: 2027-03-01\n    version: 1.0.0\n    how: NVDA\n    found:\n      ${found}\n`;
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);

/** A fixture for every code that memory can hold; links and unreadable files need a disk and have tests of their own. */
export const sourceFixtures: Readonly<Partial<Record<SourceCode, Fixture>>> = {
  ...questionFixtures,
  'SRC-MISSING': {
    source: { 'course.yaml': 'modules: [{ id: one, pages: modules/won.md }]' },
    finds: ['SRC-MISSING course.yaml:1:29'],
  },
  'SRC-CASE': {
    source: { 'course.yaml': 'modules: [{ id: one, pages: Modules/One.md }]' },
    finds: ['SRC-CASE course.yaml:1:29'],
  },
  'SRC-CASE-CLASH': { source: { 'assets/Chart.svg': svg('') }, finds: ['SRC-CASE-CLASH assets/chart.svg'] },
  'SRC-TOO-LARGE': {
    source: { 'modules/one.md': new Uint8Array(5 * 1024 * 1024) },
    finds: ['SRC-TOO-LARGE modules/one.md'],
  },
  'SRC-UTF16': { source: { 'modules/one.md': utf16('## Start') }, finds: ['SRC-UTF16 modules/one.md'] },
  'SRC-NOT-UTF8': {
    source: {
      'modules/one.md': new Uint8Array([
        ...new TextEncoder().encode('## Start {#start}\n\nCaf'),
        0xe9,
        0x73,
        0x0a,
      ]),
    },
    finds: ['SRC-NOT-UTF8 modules/one.md:3:4'],
  },
  'SRC-BOM': { source: '\uFEFF## Start {#start}\n\nWords.\n', finds: ['SRC-BOM modules/one.md'] },
  'SRC-CRLF': { source: '## Start {#start}\r\n\r\nWords.\r\n', finds: ['SRC-CRLF modules/one.md'] },
  'SRC-NUL': { source: page('Wor\0ds.'), finds: ['SRC-NUL modules/one.md:3:4'] },
  'YAML-SYNTAX': {
    source: { 'glossary.yaml': 'terms:\n  - { id: a, term: A, definition: "B }\n' },
    finds: ['YAML-SYNTAX glossary.yaml:3:1'],
  },
  'YAML-ALIASES': {
    source: { 'glossary.yaml': 'terms: &a\n  - *a\n' },
    finds: ['YAML-ALIASES glossary.yaml:2:5'],
  },
  'YAML-TOO-DEEP': {
    source: { 'glossary.yaml': `terms: ${'['.repeat(80)}` },
    finds: ['YAML-TOO-DEEP glossary.yaml:1:69'],
  },
  'FIELD-UNKNOWN': { source: { 'course.yaml': 'titel: A course' }, finds: ['FIELD-UNKNOWN course.yaml:1:1'] },
  'FIELD-MISSING': {
    source: { 'course.yaml': 'publisher: { name: Press }' },
    finds: ['FIELD-MISSING course.yaml:1:12'],
  },
  'FIELD-TYPE': { source: { 'course.yaml': 'title: [A, course]' }, finds: ['FIELD-TYPE course.yaml:1:8'] },
  'FIELD-VALUE': { source: { 'course.yaml': 'navigation: liner' }, finds: ['FIELD-VALUE course.yaml:1:13'] },
  'FILE-EMPTY': { source: quiz('# nothing yet\n'), finds: ['FILE-EMPTY final.yaml'] },
  'MODULE-SOURCE': {
    source: { 'course.yaml': 'modules:\n  - modules/one.md\n  - { id: two, title: Two }' },
    finds: ['MODULE-SOURCE course.yaml:3:5'],
  },
  'GLOB-EMPTY': {
    source: { 'course.yaml': 'modules: [modules/one.md, "module/*.md"]' },
    finds: ['GLOB-EMPTY course.yaml:1:27'],
  },
  'GLOB-PATTERN': {
    source: { 'course.yaml': 'modules: [modules/one.md, "modules/{1..2000}.md"]' },
    finds: ['GLOB-PATTERN course.yaml:1:27'],
  },
  'MODULE-FRONT-MATTER': {
    source: '---\nid: one\n\n## Start {#start}\n',
    finds: ['MODULE-FRONT-MATTER modules/one.md:1:1'],
  },
  'MODULE-TWICE': {
    source: { 'course.yaml': 'modules: [modules/one.md, "modules/*.md"]' },
    finds: ['MODULE-TWICE course.yaml:1:27'],
  },
  'MODULE-EMPTY': { source: '---\nid: one\n---\n', finds: ['MODULE-EMPTY modules/one.md'] },
  'PAGE-HEADING': {
    source: `${page('Words.')}\n---\n\nJust words.\n`,
    finds: ['PAGE-HEADING modules/one.md:7:1'],
  },
  'ID-MISSING': { source: '## Start\n\nWords.\n', finds: ['ID-MISSING modules/one.md:1:1'] },
  'ID-INVALID': { source: '## Start {#The_Start}\n\nWords.\n', finds: ['ID-INVALID modules/one.md:1:12'] },
  'ID-DUPLICATE': {
    source: `${page('Words.')}\n---\n\n## Again {#start}\n`,
    finds: ['ID-DUPLICATE modules/one.md:7:12'],
  },
  'REF-UNKNOWN': {
    source: page('Keep [records]{term=records}.'),
    finds: ['REF-UNKNOWN modules/one.md:3:16'],
  },
  'REQUIRES-ORDER': {
    source: {
      'course.yaml':
        'modules:\n  - { id: one, pages: modules/one.md, requires: [two] }\n  - { id: two, pages: two.md }',
      'two.md': '## Two {#page-two}\n',
    },
    finds: ['REQUIRES-ORDER course.yaml:2:49'],
  },
  'COMPLETION-UNKNOWN': {
    source: { 'course.yaml': 'completion: { when: everything }' },
    finds: ['COMPLETION-UNKNOWN course.yaml:1:21'],
  },
  'COMPLETION-UNREACHABLE': {
    source: { 'course.yaml': 'completion: { when: [all-modules, two-passed] }' },
    finds: ['COMPLETION-UNREACHABLE course.yaml:1:35'],
  },
  'QUIZ-EMPTY': { source: quiz('title: Final\n'), finds: ['QUIZ-EMPTY final.yaml:1:1'] },
  'QUIZ-REPEAT': {
    source: {
      ...quiz('questions:\n  - { ref: b/q1 }\n  - { ref: b/q1 }\n'),
      'banks/b.yaml': `questions:\n${trueFalse}id: b\n`,
    },
    finds: ['QUIZ-REPEAT final.yaml:3:5'],
  },
  'QUIZ-POOL': {
    source: { ...quiz('draw: { from: b, count: 2 }\n'), 'banks/b.yaml': `questions:\n${trueFalse}id: b\n` },
    finds: ['QUIZ-POOL final.yaml:1:25'],
  },
  'QUIZ-NOT-SCORED': {
    source: quiz('questions:\n  - { id: q1, type: essay, prompt: Why? }\n'),
    finds: ['QUIZ-NOT-SCORED final.yaml:2:5'],
  },
  'SURVEY-TYPE': {
    source: {
      'course.yaml': 'modules:\n  - modules/one.md\n  - { id: after, survey: after.yaml }\n',
      'after.yaml': 'questions:\n  - { id: q1, type: number, prompt: How many?, answer: 3 }\n',
    },
    finds: ['SURVEY-TYPE after.yaml:2:5'],
  },
  'QUIZ-TIME-LIMIT': {
    source: quiz(`timeLimit: 10m\nquestions:\n${trueFalse}`),
    finds: ['QUIZ-TIME-LIMIT final.yaml:1:12'],
  },
  'QUIZ-TEST-OUT': {
    source: quiz(`testOut: one\nquestions:\n${trueFalse}`),
    finds: ['QUIZ-TEST-OUT final.yaml:1:10'],
  },
  'QUIZ-TEST-OUT-MARK': {
    source: quiz(`mode: pre-test\ntestOut: one\nquestions:\n${trueFalse}`),
    finds: ['QUIZ-TEST-OUT-MARK course.yaml:3:24'],
  },
  'QUIZ-TEST-OUT-UNITS': {
    source: {
      ...quiz(`mode: pre-test\npassing: 80%\ntestOut: one\nquestions:\n${trueFalse}`),
      'course.yaml':
        'packaging: { scos: per-module }\nmodules:\n  - modules/one.md\n  - { id: final, quiz: final.yaml }\n',
    },
    finds: ['QUIZ-TEST-OUT-UNITS course.yaml:4:24'],
  },
  'SURVEY-KEY': {
    source: {
      'course.yaml': 'modules:\n  - modules/one.md\n  - { id: after, survey: after.yaml }\n',
      'after.yaml':
        'questions:\n  - id: q1\n    type: choice\n    prompt: Which?\n    options:\n      - { id: a, text: One, correct: true }\n      - { id: b, text: Two }\n',
    },
    finds: ['SURVEY-KEY after.yaml:6:38'],
  },
  'QUESTION-PLACE': {
    source: page('- A list\n\n  ::: question id=q1\n  Why?\n  :::'),
    finds: ['QUESTION-PLACE modules/one.md:5:7'],
  },
  'QUESTION-ATTRIBUTE': {
    source: page('::: question id=q1 type=essay pionts=2\nWhy?\n:::'),
    finds: ['QUESTION-ATTRIBUTE modules/one.md:3:31'],
  },
  'QUESTION-TYPE': {
    source: page('::: question id=q1 type=chioce\nWhy?\n:::'),
    finds: ['QUESTION-TYPE modules/one.md:3:25'],
  },
  'QUESTION-NO-PROMPT': {
    source: page('::: question id=q1\n- [x] Yes {#a}\n- [ ] No {#b}\n:::'),
    finds: ['QUESTION-NO-PROMPT modules/one.md:3:5'],
  },
  'QUESTION-ANSWERS': {
    source: page('::: question id=q1 type=scale min=1 max=40\nHow sure are you?\n:::'),
    finds: ['QUESTION-ANSWERS modules/one.md:3:5'],
  },
  'QUESTION-LINE': {
    source: page('::: question id=q1\nWhy?\n\n- [x] Yes {#a}\n- [ ] No {#b}\n\nBecause.\n:::'),
    finds: ['QUESTION-LINE modules/one.md:9:1'],
  },
  'QUESTION-KEY': {
    source: page('::: question id=q1 type=choice\nWhy?\n\n- [ ] Yes {#a}\n- [ ] No {#b}\n:::'),
    finds: ['QUESTION-KEY modules/one.md:3:5'],
  },
  'QUESTION-PATTERN': {
    source: page('::: question id=q1\nWhich?\n\n= /[a/\n:::'),
    finds: ['QUESTION-PATTERN modules/one.md:6:3'],
  },
  'QUESTION-REGION': {
    source: page(
      '::: question id=q1 type=hotspot image=assets/chart.svg alt="A chart"\nWhere?\n\n- [x] March (rect 0 0 2 3) {#a}\n- [ ] April (rect 3 0 40 2) {#b}\n:::',
    ),
    finds: ['QUESTION-REGION modules/one.md:3:5'],
  },
  'SCENARIO-TARGET': {
    source: scenario(
      'nodes:\n  - id: noon\n    text: It is noon.\n    choices: [{ id: a, text: Post, to: clam }, { id: b, text: Wait, to: calm }]\nendings: [{ id: calm, title: Calm, text: It worked. }]\n',
    ),
    finds: ['SCENARIO-TARGET sim.yaml:4:40'],
  },
  'ID-ALIKE': {
    source: scenario(
      'nodes:\n  - { id: fields, text: Here., choices: [{ id: copy, text: Go, to: pii }, { id: damage, text: Do, to: pii }] }\n  - { id: pii, text: There., choices: [{ id: a, text: Go, to: calm }] }\nendings:\n  - { id: calm, title: Calm, text: It worked. }\n',
    ),
    finds: ['ID-ALIKE sim.yaml:2:75', 'ID-ALIKE sim.yaml:3:5'],
  },
  'SCENARIO-UNREACHABLE': {
    source: scenario(
      'nodes: [{ id: noon, text: It is noon., choices: [{ id: a, text: Post, to: calm }] }]\nendings:\n  - { id: calm, title: Calm, text: It worked. }\n  - { id: lost, title: Lost, text: Nobody comes. }\n',
    ),
    finds: ['SCENARIO-UNREACHABLE sim.yaml:4:5'],
  },
  'SCENARIO-ENDLESS': {
    source: scenario(
      'nodes:\n  - { id: noon, text: Noon., choices: [{ id: a, text: Wait, to: late }, { id: b, text: Post, to: calm }] }\n  - { id: late, text: Late., choices: [{ id: a, text: Wait, to: late }] }\nendings: [{ id: calm, title: Calm, text: It worked. }]\n',
    ),
    finds: ['SCENARIO-ENDLESS sim.yaml:3:5'],
  },
  'SCENARIO-VARIABLE': {
    source: scenario(
      'variables: [{ id: trust, label: Trust, start: 5 }]\nnodes: [{ id: noon, text: Noon., choices: [{ id: a, text: Post, to: calm, effects: { thrust: 1 } }] }]\nendings: [{ id: calm, title: Calm, text: It worked. }]\n',
    ),
    finds: ['SCENARIO-VARIABLE sim.yaml:2:86'],
  },
  'SCENARIO-RANGE': {
    source: scenario(
      'variables: [{ id: trust, label: Trust, start: 50 }]\nnodes: [{ id: noon, text: Noon., choices: [{ id: a, text: Post, to: calm }] }]\nendings: [{ id: calm, title: Calm, text: It worked. }]\n',
    ),
    finds: ['SCENARIO-RANGE sim.yaml:1:47'],
  },
  'REFRESHER-SOURCE': {
    source: { 'course.yaml': 'refreshers:\n  steps: [{ id: r30, after: 30d }]' },
    finds: ['REFRESHER-SOURCE course.yaml:2:11'],
  },
  'MD-RAW-HTML': {
    source: page('Press <b>now</b>.'),
    finds: ['MD-RAW-HTML modules/one.md:3:7', 'MD-RAW-HTML modules/one.md:3:13'],
  },
  'MD-BLOCK-UNKNOWN': {
    source: page('::: notte\nWords.\n:::'),
    finds: ['MD-BLOCK-UNKNOWN modules/one.md:3:5'],
  },
  'MD-BLOCK-UNCLOSED': { source: page('::: note\nWords.'), finds: ['MD-BLOCK-UNCLOSED modules/one.md:3:1'] },
  'MD-BLOCK-STRAY': {
    source: page('::: note\nWords.\n:::\n\n:::'),
    finds: ['MD-BLOCK-STRAY modules/one.md:7:1'],
  },
  'MD-BLOCK-ATTRIBUTE': {
    source: page('::: audio source=a.mp3 src=assets/talk.mp3 transcript=assets/talk.txt\nThe talk.\n:::'),
    finds: ['MD-BLOCK-ATTRIBUTE modules/one.md:3:11'],
  },
  'MD-BLOCK-PARTS': { source: page('::: cards\nWords.\n:::'), finds: ['MD-BLOCK-PARTS modules/one.md:3:5'] },
  'MD-CODE-UNCLOSED': {
    source: page('```yaml\nid: one\n\n---'),
    finds: ['MD-CODE-UNCLOSED modules/one.md:3:1'],
  },
  'MD-HTML-ELEMENT': {
    source: { 'course.yaml': 'html: sanitise', 'modules/one.md': page('Press <blink>now</blink>.') },
    finds: ['MD-HTML-ELEMENT modules/one.md:3:7', 'MD-HTML-ELEMENT modules/one.md:3:17'],
  },
  'MD-HTML-UNBALANCED': {
    source: { 'course.yaml': 'html: sanitise', 'modules/one.md': page('Press <b>now.') },
    finds: ['MD-HTML-UNBALANCED modules/one.md:3:7'],
  },
  'MD-UNDEFINED-REFERENCE': {
    source: page('As the court held[^lindke].'),
    finds: ['MD-UNDEFINED-REFERENCE modules/one.md:3:18'],
  },
  'MD-PHRASE-BLOCK': {
    source: page('::: question id=q1\nHow many?\n\n- [x] + 5 {#a}\n- [ ] Five {#b}\n:::'),
    finds: ['MD-PHRASE-BLOCK modules/one.md:6:7'],
  },
  'MD-UNDERLINED-HEADING': {
    source: page('Words.\n---\n\nMore.'),
    finds: ['MD-UNDERLINED-HEADING modules/one.md:4:1'],
  },
  'MD-VARIABLE': {
    source: page('Write to {{ agency.contakt }}.'),
    finds: ['MD-VARIABLE modules/one.md:3:13'],
  },
  'MD-SPAN-UNKNOWN': { source: page('[Hola]{language=es}'), finds: ['MD-SPAN-UNKNOWN modules/one.md:3:7'] },
  'LINK-PAGE': { source: page('See [there](#nowhere).'), finds: ['LINK-PAGE modules/one.md:3:13'] },
  'LINK-EMPTY': { source: page('See [there]().'), finds: ['LINK-EMPTY modules/one.md:3:11'] },
  'LINK-SCHEME': {
    source: page('See [there](http://city.example).'),
    finds: ['LINK-SCHEME modules/one.md:3:13'],
  },
  'A11Y-IMAGE-ALT': { source: page('![](assets/chart.svg)'), finds: ['A11Y-IMAGE-ALT modules/one.md:3:5'] },
  'A11Y-MEDIA-TEXT': {
    source: page('::: video src=assets/talk.mp4 descriptions=none\nThe talk.\n:::'),
    finds: ['A11Y-MEDIA-TEXT modules/one.md:3:5'],
  },
  'A11Y-HEADING-ORDER': { source: page('#### Deep'), finds: ['A11Y-HEADING-ORDER modules/one.md:3:1'] },
  'MEDIA-ATTRIBUTE': {
    source: page('::: audio transcript=assets/talk.txt\nThe talk.\n:::'),
    finds: ['MEDIA-ATTRIBUTE modules/one.md:3:5'],
  },
  'MEDIA-CAPTIONS': {
    source: page('::: video src=assets/talk.mp4 captions=assets/talk.txt descriptions=none\nThe talk.\n:::'),
    finds: ['MEDIA-CAPTIONS modules/one.md:3:40'],
  },
  'MEDIA-LANGUAGES': {
    source: page(
      '::: video src=assets/talk.mp4 captions=assets/talk.en.vtt,assets/talk.vtt descriptions=none\nThe talk.\n:::',
    ),
    finds: ['MEDIA-LANGUAGES modules/one.md:3:59'],
  },
  'MEDIA-VTT': {
    source: {
      'modules/one.md': page(
        '::: audio src=assets/talk.mp3 captions=assets/bad.vtt transcript=assets/talk.txt\nThe mayor explains.\n:::',
      ),
      'assets/bad.vtt': 'WEBVTT\n\n00:01,000 --> 00:02,000\nWords.\n',
    },
    finds: ['MEDIA-VTT modules/one.md:3:40'],
  },
  'A11Y-MEDIA-DESCRIPTION': {
    source: page('::: video src=assets/talk.mp4 captions=assets/talk.vtt\nThe mayor explains.\n:::'),
    finds: ['A11Y-MEDIA-DESCRIPTION modules/one.md:3:5'],
  },
  'ASSET-CONTENT': {
    source: {
      'modules/one.md': page('![A chart](assets/chart.png)'),
      'assets/chart.png': '<!DOCTYPE html><title>Not found</title>',
    },
    finds: ['ASSET-CONTENT modules/one.md:3:12'],
  },
  'ASSET-LARGE': {
    source: {
      'modules/one.md': page('![A chart](assets/chart.png)'),
      'assets/chart.png': 'x'.repeat(3_000_001),
    },
    finds: ['ASSET-LARGE modules/one.md:3:12'],
  },
  'ASSET-TYPE': {
    source: { 'modules/one.md': page('[Run it](assets/run.exe)'), 'assets/run.exe': 'MZ' },
    finds: ['ASSET-TYPE modules/one.md:3:10'],
  },
  'SVG-ACTIVE': {
    source: {
      'modules/one.md': page('![A chart](assets/bad.svg)'),
      'assets/bad.svg': svg('<script>1</script>'),
    },
    finds: ['SVG-ACTIVE modules/one.md:3:12'],
  },
  'SVG-SYNTAX': {
    source: { 'modules/one.md': page('![A chart](assets/bad.svg)'), 'assets/bad.svg': svg('<g>') },
    finds: ['SVG-SYNTAX modules/one.md:3:12'],
  },
  'ACR-CRITERION': {
    source: { 'acr.yaml': evaluation('Jane Miller', '1.1.9: supports') },
    finds: ['ACR-CRITERION acr.yaml:7:7'],
  },
  'ACR-NO-PERSON': {
    source: { 'acr.yaml': evaluation('axe-core 4.11', '1.1.1: supports') },
    finds: ['ACR-NO-PERSON acr.yaml:2:9'],
  },
  'ACR-NOT-EVALUATED': {
    source: { 'acr.yaml': evaluation('Jane Miller', '1.1.1: not-evaluated') },
    finds: ['ACR-NOT-EVALUATED acr.yaml:7:7'],
  },
  'ACR-NOTES': {
    source: { 'acr.yaml': evaluation('Jane Miller', '302.1: partially-supports') },
    finds: ['ACR-NOTES acr.yaml:7:7'],
  },
  'ACR-LOWERED': {
    source: {
      'modules/one.md': page(
        '::: video src=assets/talk.mp4 captions=assets/talk.vtt descriptions=none\nThe talk.\n:::',
      ),
      'acr.yaml': evaluation('Jane Miller', '1.2.2: not-applicable'),
    },
    finds: ['ACR-LOWERED acr.yaml:7:7'],
  },
  'ACR-VERSION': {
    source: { 'course.yaml': 'version: 2.0.0', 'acr.yaml': evaluation('Jane Miller', '1.1.1: supports') },
    finds: ['ACR-VERSION acr.yaml:2:5'],
  },
  'I18N-MISSING-FILE': {
    source: {
      ...spanish,
      'course.yaml': 'translations: [es]\nmodules:\n  - modules/one.md\n  - two.md',
      'two.md': '---\nid: two\n---\n## Two {#page-two}\n',
    },
    finds: ['I18N-MISSING-FILE course.yaml:4:5'],
  },
  'I18N-MISSING-TEXT': {
    source: { ...spanish, 'locales/es/course.yaml': 'title: Un ejemplo\ndescription: Un curso.\n' },
    finds: ['I18N-MISSING-TEXT locales/es/course.yaml'],
  },
  'I18N-STRUCTURE': {
    source: { ...spanish, 'locales/es/modules/one.md': '---\nid: one\n---\n\n## Inicio {#inicio}\n' },
    finds: ['I18N-STRUCTURE locales/es/modules/one.md:5:1'],
  },
  'I18N-PLACEHOLDER': {
    source: {
      ...spanish,
      'modules/one.md': '---\nid: one\n---\n\n## Start {#start}\n\nCall {{ agency.contact }}.\n',
    },
    finds: ['I18N-PLACEHOLDER locales/es/modules/one.md:5:1'],
  },
  'TRANSLATION-STALE': {
    source: {
      ...spanish,
      'locales/es/translated-from.yaml': "modules/one.md:\n  page start: '0123456789ab'\n",
    },
    finds: ['TRANSLATION-STALE locales/es/modules/one.md:5:1'],
  },
  'I18N-NO-STRINGS': {
    source: { 'course.yaml': 'language: nl' },
    finds: ['I18N-NO-STRINGS course.yaml:1:11'],
  },
  'LANG-SENTENCE': {
    source: page(`Call. We say ${'one word and '.repeat(14)}stop.`),
    finds: ['LANG-SENTENCE modules/one.md:3:7'],
  },
  'LANG-GRADE': {
    source: page('Interdepartmental communication presupposes authorization.\n\n'.repeat(30)),
    finds: ['LANG-GRADE modules/one.md:1:1'],
  },
  'LANG-PLAIN-WORD': {
    source: page('Call prior to noon, and not prior to ten.'),
    finds: ['LANG-PLAIN-WORD modules/one.md:3:6'],
  },
  'LANG-ABBREVIATION': {
    source: page('Ask *the* ZQBA, then the ZQBA again.'),
    finds: ['LANG-ABBREVIATION modules/one.md:3:11'],
  },
  'LANG-SCRIPT': {
    source: page('The sign says **Добро пожаловать** to all.'),
    finds: ['LANG-SCRIPT modules/one.md:3:17'],
  },
  'A11Y-LINK-TEXT': {
    source: page('Where is it? [Here](https://city.example) or\n[read more…](#start).'),
    finds: ['A11Y-LINK-TEXT modules/one.md:3:15', 'A11Y-LINK-TEXT modules/one.md:4:2'],
  },
  'A11Y-SENSORY': {
    source: page('Write it. Then click the red button.'),
    finds: ['A11Y-SENSORY modules/one.md:3:16'],
  },
  'A11Y-ALT-WORDS': {
    source: page('![Image of a street](assets/chart.svg)'),
    finds: ['A11Y-ALT-WORDS modules/one.md:3:3'],
  },
  'A11Y-HEADING-TEXT': {
    source: page('### Steps\n\nCall.\n\n### steps\n\nWrite.\n\n###\n\nEnd.'),
    finds: ['A11Y-HEADING-TEXT modules/one.md:7:1', 'A11Y-HEADING-TEXT modules/one.md:11:1'],
  },
  'A11Y-BOLD-HEADING': {
    source: page('**Next steps**\n\n- Call'),
    finds: ['A11Y-BOLD-HEADING modules/one.md:3:1'],
  },
  'A11Y-TABLE-HEADER': {
    source: page('| Day | |\n| --- | --- |\n| Monday | 8 |'),
    finds: ['A11Y-TABLE-HEADER modules/one.md:3:1'],
  },
  'PRIVACY-PERSONAL-DATA': {
    source: page('Her number is `536-22-8145`.'),
    finds: ['PRIVACY-PERSONAL-DATA modules/one.md:3:16'],
  },
  'PRIVACY-CONTACT': {
    source: page('Write to dana.ruiz@cityofalder.gov.'),
    finds: ['PRIVACY-CONTACT modules/one.md:3:10'],
  },
};
