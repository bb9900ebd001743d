import { createScorm2004 } from '../trackers/scorm2004.ts';
import { start } from './start.ts';

void start(createScorm2004);
