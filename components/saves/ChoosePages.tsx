/** Which pages, and into what: open tabs, pasted addresses, or the links of a selection. */
import { useEffect, useState } from 'preact/hooks';
import { type Batch, type BatchOutput, MAX_BATCH_PAGES, type PageToSave } from '../../utils/save/batch';
import { parsePageList } from '../../utils/save/pageList';
import { Button } from '../controls/Button';
import { Choice } from '../controls/Choice';
import { translateCount, useTranslate } from '../text/translate';
import { PageChecklist } from './PageChecklist';
import type { SavesActions, StartOrder } from './Saves';

/** The draft of a selection's links, if there is one, and what to do. */
export interface ChoosePagesProps {
  readonly actions: SavesActions;
  readonly draft: Batch | undefined;
  readonly chosenTabs: readonly number[];
  readonly onStart: (order: StartOrder) => void;
  readonly attempt: (work: () => Promise<unknown>) => void;
}

type Source = 'links' | 'tabs' | 'addresses';

/** The form; what it asks for is asked in the click on its button. */
export function ChoosePages(props: ChoosePagesProps) {
  const { actions, draft, onStart, attempt } = props;
  const t = useTranslate();
  const [source, setSource] = useState<Source>(draft ? 'links' : 'tabs');
  const [output, setOutput] = useState<BatchOutput>('zip');
  const [chosen, setChosen] = useState<readonly PageToSave[]>([]);
  const [isRefused, setIsRefused] = useState(false);
  const sources: Source[] = draft ? ['links', 'tabs', 'addresses'] : ['tabs', 'addresses'];
  const save = () => {
    // The permission must be asked for inside the click: nothing may be awaited before it.
    const isAllowed =
      source === 'tabs' ? Promise.resolve(true) : actions.allowPages(chosen.map(({ url }) => url));
    const id = source === 'links' && draft ? draft.id : crypto.randomUUID();
    attempt(async () => {
      const isGranted = await isAllowed;
      setIsRefused(!isGranted);
      if (isGranted) onStart({ id, output, pages: chosen });
    });
  };
  return (
    <form class="saves-form" onSubmit={(event) => event.preventDefault()}>
      <section class="saves-part" aria-labelledby="source-title">
        <h2 id="source-title">{t('saves_source')}</h2>
        <Choice
          name="source"
          label={t('saves_source')}
          value={source}
          options={sources.map((value) => ({ value, label: t(SOURCE_KEYS[value]) }))}
          onChange={(value) => {
            setChosen([]);
            setSource(value);
          }}
        />
        <div class="saves-card">
          {source === 'links' && <PageChecklist pages={draft?.pages ?? []} onChange={setChosen} />}
          {source === 'tabs' && <Tabs {...props} onChange={setChosen} />}
          {source === 'addresses' && <Addresses onChange={setChosen} />}
        </div>
      </section>
      <OutputPart output={output} onChange={setOutput} />
      {isRefused && (
        <p class="saves-failure" role="alert">
          {t('saves_refused')}
        </p>
      )}
      <div class="saves-foot">
        <Button
          action="start"
          weight="primary"
          icon="save"
          isDisabled={chosen.length === 0 || chosen.length > MAX_BATCH_PAGES}
          onClick={save}
        >
          {chosen.length === 0 ? t('saves_start_none') : translateCount(t, 'saves_start', chosen.length)}
        </Button>
      </div>
    </form>
  );
}

interface OutputProps {
  readonly output: BatchOutput;
  readonly onChange: (output: BatchOutput) => void;
}

function OutputPart({ output, onChange }: OutputProps) {
  const t = useTranslate();
  return (
    <section class="saves-part" aria-labelledby="output-title">
      <h2 id="output-title">{t('saves_output')}</h2>
      <Choice
        name="output"
        label={t('saves_output')}
        describedBy="output-hint"
        value={output}
        options={[
          { value: 'zip', label: t('saves_output_zip') },
          { value: 'files', label: t('saves_output_files') },
        ]}
        onChange={onChange}
      />
      <p class="saves-hint" id="output-hint">
        {t(output === 'zip' ? 'saves_output_zip_hint' : 'saves_output_files_hint')}
      </p>
    </section>
  );
}

const SOURCE_KEYS: Readonly<Record<Source, string>> = {
  links: 'saves_source_links',
  tabs: 'saves_source_tabs',
  addresses: 'saves_source_addresses',
};

interface ListProps {
  readonly onChange: (pages: readonly PageToSave[]) => void;
}

function Tabs({ actions, chosenTabs, onChange, attempt }: ChoosePagesProps & ListProps) {
  const t = useTranslate();
  const [tabs, setTabs] = useState<readonly PageToSave[]>();
  const [isAllowed, setIsAllowed] = useState<boolean>();
  const list = async (isGranted: boolean) => {
    setIsAllowed(isGranted);
    if (isGranted) setTabs(await actions.readTabs());
  };
  useEffect(() => attempt(async () => list(await actions.hasAllSites())), [actions]);
  if (isAllowed === false) {
    const allow = () => {
      const answer = actions.allowAllSites();
      attempt(async () => list(await answer));
    };
    return (
      <div class="saves-allow">
        <p>{t('saves_allow_text')}</p>
        <Button action="allow-tabs" icon="check" onClick={allow}>
          {t('saves_allow')}
        </Button>
      </div>
    );
  }
  if (!tabs) return null; // nothing is known yet, and nothing to be asked for
  const isChosen = ({ tabId = -1 }: PageToSave) => chosenTabs.length === 0 || chosenTabs.includes(tabId);
  const release = () =>
    attempt(async () => {
      await actions.releaseAllSites();
      onChange([]);
      setIsAllowed(false);
    });
  return (
    <>
      <PageChecklist pages={tabs} isChosen={isChosen} onChange={onChange} />
      <p class="saves-note">
        {t('saves_allowed')}{' '}
        <Button action="release-tabs" weight="text" onClick={release}>
          {t('saves_release')}
        </Button>
      </p>
    </>
  );
}

function Addresses({ onChange }: ListProps) {
  const t = useTranslate();
  const [rejected, setRejected] = useState<readonly string[]>([]);
  const read = (text: string) => {
    const list = parsePageList(text);
    setRejected(list.rejected);
    onChange(list.urls.map((url) => ({ url })));
  };
  return (
    <div class="saves-addresses">
      <label for="addresses">{t('saves_addresses')}</label>
      <textarea
        class="field"
        id="addresses"
        rows={8}
        placeholder="https://"
        spellcheck={false}
        aria-describedby="addresses-note"
        onInput={(event) => read(event.currentTarget.value)}
      />
      <p class="saves-note" id="addresses-note" role="status">
        {rejected.length > 0 && translateCount(t, 'saves_rejected', rejected.length)}
      </p>
    </div>
  );
}
