//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `x`.

pub(super) const ELEMENTS: &str = "\
        alignment anchor autoFilter autoSortScope b bgColor bk bookViews border borders bottom brk c \
        cacheField cacheFields cacheHierarchies cacheHierarchy cacheSource calculatedColumnFormula \
        calculatedItem calculatedItems calculatedMember calculatedMembers cell cellMetadata cellStyle \
        cellStyleXfs cellStyles cellXfs cfRule cfvo charset chartFormat chartFormats chartsheet col \
        colBreaks colFields colHierarchiesUsage colHierarchyUsage colItems color colorFilter colorScale \
        colors cols condense conditionalFormat conditionalFormats conditionalFormatting consolidation \
        customFilter customFilters d dataBar dataField dataFields dataValidation dataValidations \
        dateGroupItem dbPr ddeItem ddeItems ddeLink definedName definedNames deletedField diagonal dimension \
        dimensions discretePr drawing dxf dxfs dynamicFilter e end entries evenFooter evenHeader extend \
        externalBook f family fgColor field fieldGroup fieldUsage fieldsUsage fill fills filter filterColumn \
        filters firstFooter firstHeader font fonts format formats formula formula1 formula2 from \
        futureMetadata gradientFill group groupItems groupLevel groupLevels groupMember groupMembers groups \
        headerFooter horizontal i iconFilter iconSet indexedColors is item items k kpi kpis left location m \
        main map maps mdx mdxMetadata measureGroup measureGroups member members mergeCell mergeCells \
        metadataStrings metadataType metadataTypes mp mpMap mps ms n name nc ndxf numFmt numFmts oc \
        oddFooter oddHeader odxf olapPr oldFormula oleItem oleItems oleLink outline outlinePr p page \
        pageField pageFields pageItem pageMargins pageSetUpPr pageSetup pages pane parameter parameters \
        patternFill phoneticPr picture pivotArea pivotAreas pivotField pivotFields pivotHierarchies \
        pivotHierarchy pivotSelection pivotTableStyleInfo printOptions protection query queryCache \
        queryTableDeletedFields queryTableField queryTableFields r rFont rPh rPr raf rangePr rangeSet \
        rangeSets rc rcc rcft rcmt rcv rdn reference references reviewed reviewedList rfmt rgbColor right \
        ris rm row rowBreaks rowFields rowHierarchiesUsage rowHierarchyUsage rowItems rqt rrc rsnm s scheme \
        serverFormat serverFormats set sets shadow sharedItems sheet sheetData sheetDataSet sheetFormatPr \
        sheetId sheetIdMap sheetName sheetNames sheetPr sheetView sheetViews sheets si sortByTuple \
        sortCondition sortState sst start stop stp strike styleSheet sz t tabColor table tableColumn \
        tableColumns tablePart tableParts tableStyle tableStyleElement tableStyleInfo tableStyles tables \
        text textField textFields textPr to top top10 totalsRowFormula tp tpl tpls tr tupleCache u undo v \
        val value valueMetadata values vertAlign vertical webPr workbook workbookPr workbookView worksheet \
        worksheetSource x xf \
        ";
pub(super) const ATTRIBUTES: &str = "\
        Append AutoFit ConnectionID DataBindingLoadMode DataBindingName FileBinding FileBindingName ID Name \
        Namespace PreserveFormat PreserveSortAFLayout RootElement SchemaID SchemaRef SelectionNamespaces \
        ShowImportExportValidationErrors a aboveAverage aca action activeCell activeCellId activeCol \
        activePane activeRow activeSheetId activeTab adjust adjustColumnWidth advise alignWithMargins \
        alignment allCaption allDrilled allUniqueName allowBlank allowPng allowRefreshQuery altText \
        alwaysShow and applyAlignment applyAlignmentFormats applyBorder applyBorderFormats applyFill \
        applyFont applyFontFormats applyNumberFormat applyNumberFormats applyPatternFormats applyProtection \
        applyStyles applyWidthHeightFormats array assign asteriskTotals attribute author authorId auto \
        autoCompressPictures autoEnd autoFill autoFilter autoFilterDateGrouping autoFormatId autoLine \
        autoLoad autoPage autoPageBreaks autoPict autoRecover autoRepublish autoScale autoShow autoStart \
        autoUpdate avgSubtotal axis b background backgroundQuery backgroundRefresh base baseColWidth \
        baseField baseItem bc bestFit blackAndWhite blank boolean borderId bottom builtInGroupCount \
        builtinId bx byPosition c ca cacheId cacheIndex calcCompleted calcMode calcOnSave calculatedColumn \
        calendarType cap caption caseSensitive cell cellColor cellComments cellMeta cf cfe cff cfo \
        changesSavedWin characterSet chart chartFormat che chf cho clearAll clearComments clearContents \
        clearFormats click clipped codePage coerce colGrandTotals colHeaderCaption colHidden colId \
        colPageCount collapsed collapsedLevelsAreSubtotals cols columnSort comma command commandType compact \
        compactData concurrentCalc concurrentManualCount conformance connection consecutive containsBlank \
        containsDate containsInteger containsMixedTypes containsNonDate containsNumber \
        containsSemiMixedTypes containsString content copy count countASubtotal countSubtotal cp crashSave \
        createdVersion credentials cs css ct culture current customBuiltin customFormat customHeight \
        customList customListSort customRollUp customView customWidth d data dataBound dataCaption \
        dataCellStyle dataDxfId dataField dataOnRows dataOnly dataPosition dataSourceSort databaseField \
        date1904 dateCompatibility dateTime dateTimeGrouping day dde ddeService ddeTopic decimal \
        defaultAttributeDrillState defaultColWidth defaultGridColor defaultMemberUniqueName \
        defaultPivotStyle defaultRowHeight defaultSize defaultSubtotal defaultTableStyle degree del1 del2 \
        delete deleteColumns deleteRows deleted delimited delimiter denormalized descending destination \
        destinationFile diagonalDown diagonalUp differentFirst differentOddEven dimension \
        dimensionUniqueName disableEdit disableFieldList disablePrompts disableRefresh disabled \
        diskRevisions display displayFolder displayName divId dn double dpi dr draft dragOff dragToCol \
        dragToData dragToPage dragToRow dt2D dtr dvAspect dxf dxfId e eb edge edit editData editPage \
        emptyCellReference enableDrill enableFieldProperties enableFormatConditionsCalculation enableRefresh \
        enableWizard endDate endNum endOfListFormulaUpdate eol equalAverage error errorCaption errorStyle \
        errorTitle errors evalError evalOrder exclusive exp extendable f fc fi field fieldId fieldIdWrapped \
        fieldListSortAscending fieldPosition fieldPrintTitles fileType fillFormulas fillId filter filterMode \
        filterUnique filterVal first firstBackgroundRefresh firstDataCol firstDataRow firstHeaderRow \
        firstPageNumber firstRow firstSheet fitToHeight fitToPage fitToWidth fld fontId footer forceFullCalc \
        format formatCells formatCode formatColumns formatRows formula formulaRange fullCalcOnLoad \
        fullPrecision ghostCol ghostRow goal grandCol grandRow grandTotalCaption gridDropZones gridLines \
        gridLinesSet group groupBy groupInterval growShrinkType gte guid h header headerRowBorderDxfId \
        headerRowCellStyle headerRowCount headerRowDxfId headers headersInLastRefresh headings hidden \
        hiddenButton hiddenColumn hiddenColumns hiddenLevel hiddenRow hiddenRows hideNewItems hier hierarchy \
        hierarchyUsage history horizontal horizontalCentered hour ht htmlFormat htmlTables i i1 i2 i3 i4 \
        iLevel iMeasureFld iMeasureHier icon iconId iconSet id imeMode immersive in includeHiddenRowCol \
        includeNewItemsInFilter includePrintSettings indent index indexed insertBlankRow insertColumns \
        insertHyperlinks insertPageBreak insertRows integer intermediate interval invalid item itemPageCount \
        itemPrintTitles iterate iterateCount iterateDelta justLastX justifyLastLine keepAlive \
        keepChangeHistory keyAttribute l label labelOnly lastGuid left leftLabels length level lfe lff lfo \
        lhe lhf lho link linkedCell listDataValidation listFillRange local localRefresh localSheetId \
        location lockRevision lockStructure lockText lockWindows locked longFileNames longText m man \
        manualBreakCount mapId mappingCount max maxDate maxLength maxRId maxRank maxSheetId maxSubtotal \
        maxVal maxValIso maxValue maximized mdx mdxSubqueries measure measureFilter measureGroup measures \
        memberName memberPropertyField memberValueDatatype merge mergeCell mergeInterval mergeItem min \
        minDate minLength minRId minRefreshableVersion minSubtotal minSupportedVersion minValue minimized \
        minimumVersion minute missingCaption missingItemsLimit month moveWithCells mpFld \
        multipleFieldFilters multipleItemSelectionAllowed n name nameLen new newLength newName nextId nf \
        nonAutoSortDefault np ns numFmtId numberStoredAsText o objects odcFile odxf offset old oldComment \
        oldCustomMenu oldDescription oldFunction oldFunctionGroupId oldHelp oldHidden oldLength oldName \
        oldPh oldQuotePrefix oldShortcutKey oldStatusBar ole oleUpdate oneField onlySync \
        onlyUseConnectionFile operator optimizeMemory orientation outline outlineData outlineLevel \
        outlineLevelCol outlineLevelRow outlineSymbols p pLen pPos pageOrder pageOverThenDown pageStyle \
        pageWrap pane paperSize par parameterType parent parentSet parsePre pasteAll pasteBorders \
        pasteColWidths pasteComments pasteDataValidation pasteFormats pasteFormulas pasteNumberFormats \
        pasteValues patternType percent personalView ph phonetic pivot pivotButton pivotTableStyle \
        pivotTables position post preferPic preserveFormatting preserveHistory preserveSortFilterLayout \
        previousCol previousRow print printArea printDrill priority productSubtotal progId prompt \
        promptTitle propertyName protected pt publishItems qualifier queryFailed quotePrefix r r1 r2 rId ra \
        rank rankBy readOnlyRecommended readingOrder recalcAlways reconnectionMethod recordCount ref ref3D \
        refMode refersTo refreshError refreshOnChange refreshOnLoad refreshedBy refreshedDate \
        refreshedDateIso refreshedVersion relative relativeIndent removeDataOnSave repairLoad \
        reservationPassword reverse revisionId revisionsAlgorithmName revisionsHashValue revisionsPassword \
        revisionsSaltValue revisionsSpinCount rfe rff rfo rgb rhe rhf rho right rightToLeft rowColShift \
        rowDrillCount rowGrandTotals rowHeaderCaption rowHidden rowNumbers rowPageCount rows s sId saveData \
        savePassword sb scale scaleWithDoc scenarios scope sd second securityDescriptor selectLockedCells \
        selectUnlockedCells selected semicolon sendLocale series serverCommand serverField serverFill \
        serverFont serverFontColor serverNumberFormat set setDefinition shapeId shared sheet sheetId \
        sheetPosition show showAll showAsCaption showAutoFilter showBorderUnselectedTables showButton \
        showCalcMbrs showCell showColHeaders showColStripes showColumnStripes showComments showDataAs \
        showDataDropDown showDataTips showDrill showDropDown showDropDowns showDropZones showEmptyCol \
        showEmptyRow showError showErrorMessage showFirstColumn showFormulaBar showFormulas showGridLines \
        showHeader showHeaders showHorizontalScroll showInFieldList showInputMessage showItems \
        showLastColumn showMemberPropertyTips showMissing showMultipleLabel showOutlineSymbols \
        showPageBreaks showPivotChartFilter showPropAsCaption showPropCell showPropTip showRowCol \
        showRowColHeaders showRowHeaders showRowStripes showRuler showSheetTabs showStatusbar showTip \
        showValue showVerticalScroll showWhiteSpace showZeros shrinkToFit si singleSignOnId size \
        sizeWithCells solveOrder sort sortBy sortMethod sortType source sourceData sourceFile sourceObject \
        sourceRef sourceSheetId sourceType space spans splitAll splitFirst sqlType sqref st start startDate \
        startLabels startNum state status stdDev stdDevPSubtotal stdDevSubtotal stopIfTrue string \
        stringValue1 stringValue2 style subtotal subtotalCaption subtotalHiddenItems subtotalTop sumSubtotal \
        summaryBelow summaryRight supportAdvancedDrill supportSubquery syncHorizontal syncRef syncVertical t \
        tab table tableBorderDxfId tableColumnId tableType tag targetScreenSize text textDates textHAlign \
        textRotation textVAlign theme thickBot thickBottom thickTop thicket thousands time timePeriod tint \
        title tooltip top topAutoShow topLabels topLeftCell totalsRowBorderDxfId totalsRowCellStyle \
        totalsRowCount totalsRowDxfId totalsRowFunction totalsRowLabel totalsRowShown trackRevisions \
        transitionEntry transitionEvaluation trend tupleCache twoDigitTextYear type u ua uiObject un \
        unbalanced unbalancedGroup unboundColumnsLeft unboundColumnsRight undone uniqueCount uniqueList \
        uniqueMemberProperty uniqueParent unlockedFormula updatedVersion upgradeOnRefresh uri url \
        useAutoFormatting useFirstPageNumber user v vacatedStyle val valIso value varPSubtotal varSubtotal \
        version vertical verticalCentered view visibility visualTotals vml weight width windowProtection \
        workbookAlgorithmName workbookHashValue workbookSaltValue workbookSpinCount workbookViewId wrapText \
        x xSplit xfDxf xfId xl2000 xl97 xml xmlDataType xpath ySplit year z-order zeroHeight zeroValues \
        zoomToFit \
        ";
