/** The scenario list in Chromium. */
import { runScenarios } from './scenarios';

runScenarios('chromium');
