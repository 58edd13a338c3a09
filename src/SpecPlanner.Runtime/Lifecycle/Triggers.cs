// What moves tasks and runs is said by the specifications of their life cycles alone.
global using RunTrigger = SpecPlanner.Runtime.Specs.RunLifecycle.Phase.Trigger;
global using TaskTrigger = SpecPlanner.Runtime.Specs.TaskLifecycle.Phase.Trigger;
