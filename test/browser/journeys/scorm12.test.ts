import { journeyPackage } from '../support/packages.ts';
import { scormPlatform } from '../support/platform/scorm.ts';
import { journeys } from './scenarios.ts';

journeys({
  name: 'SCORM 1.2',
  start: async (browser) =>
    scormPlatform(browser, { folder: await journeyPackage('scorm12'), edition: '1.2' }),
  records: true,
  follows: true,
  reviews: true,
  listens: true,
});
