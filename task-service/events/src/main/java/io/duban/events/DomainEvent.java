package io.duban.events;

/** Something that happened and cannot be taken back. What is stored is what is published. */
public sealed interface DomainEvent permits PlanEvent, TaskEvent, UnitEvent {
}
