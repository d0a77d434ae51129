package nodo.local.wire;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of a PSP, every refusal that it can raise. */
@ExtendWith(SharedHub.class)
class WireCaseIT {

    @TestFactory
    Stream<DynamicNode> answersAsTheCaseSays(LocalHub hub, ScriptedCreditor creditor) {
        return WireCase.all().stream()
                .collect(groupingBy(WireCase::operation, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(operation -> container(operation.getKey(), operation.getValue(), hub, creditor));
    }

    /** Operations that two interfaces publish are served by both paths (interop row 9). */
    @TestFactory
    Stream<DynamicNode> answersTheSameOnThePathOfTheClassicModel(LocalHub hub, ScriptedCreditor creditor) {
        return WireCase.all().stream()
                .filter(wireCase -> !hub.classicPortOf(wireCase.operation()).equals(hub.portOf(wireCase.operation())))
                .filter(wireCase -> !countsWhatOthersLeft(wireCase))
                .map(wireCase -> dynamicTest(
                        wireCase.operation() + " " + wireCase.name(),
                        () -> new WireBench(hub, creditor, hub::classicPortOf).play(wireCase)));
    }

    /** A list grows by what the same case sent when it was played before. */
    private static boolean countsWhatOthersLeft(WireCase wireCase) {
        return wireCase.operation().equals("nodoChiediElencoFlussiRendicontazione")
                && wireCase.name().startsWith("ok");
    }

    private static DynamicContainer container(
            String operation, List<WireCase> cases, LocalHub hub, ScriptedCreditor creditor) {
        return dynamicContainer(operation, cases.stream().map(wireCase -> test(wireCase, hub, creditor)));
    }

    private static DynamicTest test(WireCase wireCase, LocalHub hub, ScriptedCreditor creditor) {
        return dynamicTest(wireCase.name(), () -> new WireBench(hub, creditor).play(wireCase));
    }
}
