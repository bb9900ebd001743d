import { type ChapterId, chapterIds, chapters } from '../accessibility/criteria.ts';
import type { OpenAcr } from '../accessibility/open-acr.ts';
import { pageWords } from '../languages/pages/index.ts';
import { type ReportFrame, reportFrame } from './report-frame.ts';
import { renderReport } from './views.ts';

/** The model of `templates/views/acr-report.hbs`: an OpenACR for people, in English as its catalogue is. */
export interface ReportView {
  readonly frame: ReportFrame;
  readonly title: string;
  readonly catalog: string;
  readonly product: OpenAcr['product'];
  readonly date: string;
  readonly author: readonly string[];
  readonly notes: readonly string[];
  readonly methods: readonly string[];
  readonly disclaimer: string;
  readonly chapters: readonly {
    readonly title: string;
    readonly notes: readonly string[];
    readonly rows: readonly {
      readonly number: string;
      readonly name: string;
      readonly level: string;
      readonly notes: readonly string[];
    }[];
  }[];
}

/** The report as one file that can be sent: `css` is in it. */
export function reportPage(report: OpenAcr, css: string): string {
  const view: ReportView = {
    frame: reportFrame(
      `${report.title}: ${report.product.name}`,
      css,
      'Made from the OpenACR file of the same name.',
    ),
    title: report.title,
    catalog: report.catalog,
    product: report.product,
    date: report.report_date ?? '',
    author: Object.values(report.author),
    notes: paragraphs(report.notes),
    methods: paragraphs(report.evaluation_methods_used),
    disclaimer: report.legal_disclaimer ?? '',
    chapters: chapterIds.map((id) => chapterView(id, report)),
  };
  return renderReport(view, pageWords('en'));
}

function chapterView(id: ChapterId, report: OpenAcr): ReportView['chapters'][number] {
  const written = report.chapters[id];
  const names = new Map(chapters[id].criteria.map(({ number, name }) => [number, name]));
  return {
    title: chapters[id].title,
    notes: paragraphs(written?.notes ?? ''),
    rows: (written?.criteria ?? []).map(({ num, components: [component] }) => ({
      number: num,
      name: names.get(num) ?? '',
      level: levelWords(component?.adherence?.level),
      notes: paragraphs(component?.adherence?.notes ?? ''),
    })),
  };
}

/** `partially-supports` → `Partially Supports`: the terms of VPAT. */
function levelWords(level: string | undefined): string {
  return level === undefined
    ? 'Not entered'
    : level.replace(/(^|-)([a-z])/g, (_, dash, letter) => `${dash ? ' ' : ''}${letter.toUpperCase()}`);
}

const paragraphs = (text: string) => text.split('\n\n').filter((one) => one !== '');
