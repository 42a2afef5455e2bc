import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { languageOfName } from '#shared/people/name';
import { allRegions, findRegion } from '#shared/people/regions';
import { foldForSearch, sortedBy } from '#shared/text/alphabet';
import { inLanguage, NO_TEXT } from '#shared/text/text';
import { readMirror, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { KeptField } from '../../ui/kept-field';
import { useLanguage, useSay } from '../../use-say';

interface RegionFieldProps {
  readonly value: string;
  readonly onChange: (region: string) => void;
}

const NEW = '+';

/** Regions in the alphabet's order, to be chosen from by typing. */
export function useRegionChoices(): { value: string; label: string }[] {
  const language = useLanguage();
  const custom = useWorkshop(({ regions }) => regions);
  return useMemo(() => {
    const named = allRegions(custom).map(({ id, names }) => ({ value: id, label: inLanguage(names, language) }));
    return sortedBy(named, ({ label }) => label);
  }, [custom, language]);
}

/** Knows Kazakh letters by their look-alikes, a region by its towns and its names in other languages; a new one can always be chosen. */
export const findChoices = ({ options, search }: { options: unknown[]; search: string }): never => {
  const sought = foldForSearch(search.trim());
  const region = findRegion(search, {});
  return (options as { label: string; value: string }[]).filter(
    ({ label, value }) => value === NEW || value === region || foldForSearch(label).includes(sought),
  ) as never;
};

/** Where a person comes from: one of the list, or a place that is added to it here. */
export function RegionField({ value, onChange }: RegionFieldProps) {
  const say = useSay();
  const choices = useRegionChoices();
  const [isNew, setNew] = useState(false);

  const addRegion = async (typed: string) => {
    const name = typed.trim();
    const known = findRegion(name, readMirror().open?.workshop.regions ?? {});
    const names = { ...NO_TEXT, [languageOfName(name, null)]: name };
    if (known === undefined && !(await change({ name: 'region.add', input: { names } }))) return;
    const region = known ?? findRegion(name, readMirror().open?.workshop.regions ?? {});
    if (region !== undefined) onChange(region);
    setNew(false);
  };

  if (isNew)
    return (
      <KeptField
        autoFocus
        label={say('roster.regionName')}
        value=""
        onKeep={(typed) => {
          void addRegion(typed);
          return { kept: typed };
        }}
      />
    );
  return (
    <Select
      searchable
      label={say('roster.column.region')}
      value={value}
      data={[{ value: '', label: say('roster.noRegion') }, ...choices, { value: NEW, label: say('roster.newRegion') }]}
      filter={findChoices}
      onChange={(region) => (region === NEW ? setNew(true) : onChange(region ?? ''))}
    />
  );
}
