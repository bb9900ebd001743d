import { pageWords } from '../languages/pages/index.ts';
import type { Notice } from '../withdrawals/notice.ts';
import { type ReportFrame, reportFrame } from './report-frame.ts';
import { renderNotice } from './views.ts';

/** The model of `templates/views/notice.hbs`. */
export interface NoticeView {
  readonly frame: ReportFrame;
  readonly notice: Notice;
}

/** One file that can be sent. `css`: the style of reports. */
export function noticePage(notice: Notice, css: string): string {
  const { heading, dated, language, direction } = notice;
  const frame = reportFrame(heading, css, dated, { language, direction });
  return renderNotice({ frame, notice }, pageWords('en'));
}
