import { journeyPackage } from '../support/packages.ts';
import { xapiPlatform } from '../support/platform/xapi.ts';
import { journeys } from './scenarios.ts';

journeys({
  name: 'xAPI',
  start: async (browser) => xapiPlatform(browser, { folder: await journeyPackage('xapi'), standard: 'xapi' }),
  records: true,
  follows: true,
  reviews: false,
  listens: true,
});
