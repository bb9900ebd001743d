import { hostProblem } from '../../course/hosts.ts';
import { items } from '../../course/load/cursor.ts';
import { question } from '../../diagnostics/suggest.ts';
import { licenseeRule } from './rule.ts';

/** Hosts are such as a browser would say a page is on. */
export const licenseeHost = licenseeRule('LICENSEE-HOST', {
  reads: ['hosts'],
  bad: 'hosts: [https://lms.alder.example/login]',
  good: ["hosts: [lms.alder.example, '*.alder.example', intranet, 10.20.0.7]"],
  check({ source, report }) {
    for (const { value: host, place } of items(source.maybe('hosts'))) {
      const found = hostProblem(host);
      if (!found) continue;
      const hint = found.meant === undefined ? {} : { hint: question(found.meant) };
      report(place, { host, problem: found.problem }, hint);
    }
  },
});
