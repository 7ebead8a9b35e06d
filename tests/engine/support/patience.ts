// An update of a whole stack takes seconds on an idle machine, and the machine is not always idle.
jest.setTimeout(300_000);
