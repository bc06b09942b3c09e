/** Whether the proxy answers: one picture through it, and a sentence. */
import { useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { localeOf, useTranslate } from '../text/translate';
import type { PanelProps } from './panels';

/** What the test needs of the browser. */
export interface ProxyActions {
  /** Fetches one picture through a proxy address. */
  readonly testProxy: (
    template: string,
  ) => Promise<{ readonly isWorking: true; readonly ms: number } | { readonly isWorking: false }>;
}

type Outcome = Awaited<ReturnType<ProxyActions['testProxy']>>;

/** A button and how the last test ended; another address makes the answer void. */
export function ProxyTest({ actions, settings }: PanelProps) {
  const t = useTranslate();
  const [tested, setTested] = useState<{ template: string; outcome?: Outcome }>();
  const template = settings.proxyTemplate;
  const isCurrent = tested?.template === template;
  const outcome = isCurrent ? tested.outcome : undefined;
  const isRunning = isCurrent && outcome === undefined;
  const run = async () => {
    setTested({ template });
    const answer = await actions.testProxy(template);
    setTested((now) => (now?.template === template ? { template, outcome: answer } : now));
  };
  return (
    <div class="setting-row">
      <Button action="test-proxy" isDisabled={isRunning} onClick={() => void run()}>
        {t('proxy_test')}
      </Button>
      <p class="setting-outcome" role="status" data-outcome={toName(outcome)}>
        {isRunning && t('proxy_testing')}
        {outcome && <Icon name={outcome.isWorking ? 'check' : 'warning'} />}
        {outcome?.isWorking && t('proxy_works', [new Intl.NumberFormat(localeOf(t)).format(outcome.ms)])}
        {outcome?.isWorking === false && t('proxy_fails')}
      </p>
    </div>
  );
}

function toName(outcome: Outcome | undefined): string | undefined {
  if (!outcome) return undefined;
  return outcome.isWorking ? 'good' : 'bad';
}
